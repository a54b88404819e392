import { useState } from 'react';
import { node } from '../../client/node.ts';
import { useAttempt } from '../../client/use-attempt.ts';
import { enterAsUsual } from '../../client/usual-role.ts';
import { Button } from '../../ui/plain/button.tsx';
import { TextField } from '../../ui/plain/field.tsx';
import plain from '../../ui/plain/plain.module.css';
import { Sentence } from '../../ui/sentence.tsx';

/** Log-in name and password. */
export function SignInForm({ focusFirst }: { readonly focusFirst: boolean }) {
  const { busy, fault, attempt } = useAttempt();
  const [loginName, setLoginName] = useState('');
  const [password, setPassword] = useState('');
  const isComplete = loginName.trim() !== '' && password !== '';

  function signIn() {
    attempt(
      async () => enterAsUsual(await node.session.signIn({ loginName: loginName.trim(), password })),
      () => setPassword(''),
    );
  }

  return (
    <form
      className={plain.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (isComplete) signIn();
      }}
    >
      <TextField
        label="登录名"
        name="username"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        autoFocus={focusFirst}
        maxLength={60}
        value={loginName}
        onChange={(event) => setLoginName(event.target.value)}
      />
      <TextField
        label="密码"
        name="password"
        type="password"
        autoComplete="current-password"
        maxLength={200}
        value={password}
        onChange={(event) => setPassword(event.target.value)}
      />
      {fault && <Sentence tone="danger">{fault.sentence}</Sentence>}
      <Button kind="primary" type="submit" busy={busy} disabled={!isComplete}>
        {busy ? '正在登录…' : '登录'}
      </Button>
    </form>
  );
}
