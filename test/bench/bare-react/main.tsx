import { useState } from 'react';
import { createRoot } from 'react-dom/client';

/** As little React as makes a log-in form: the yardstick for the log-in page. */
function Form() {
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  return (
    <form>
      <label>
        登录名 <input value={name} onChange={(event) => setName(event.target.value)} />
      </label>
      <label>
        密码 <input type="password" value={password} onChange={(event) => setPassword(event.target.value)} />
      </label>
      <button type="submit" disabled={name === '' || password === ''}>
        登录
      </button>
    </form>
  );
}

const root = document.getElementById('root');
if (root) createRoot(root).render(<Form />);
