import { useState } from 'react';
import type { Status } from '../../../contract/session.ts';
import { node } from '../../client/node.ts';
import { useAttempt } from '../../client/use-attempt.ts';
import { enterAsUsual } from '../../client/usual-role.ts';
import { Button } from '../../ui/plain/button.tsx';
import { TextField } from '../../ui/plain/field.tsx';
import plain from '../../ui/plain/plain.module.css';
import { Sentence } from '../../ui/sentence.tsx';
import styles from './entry.module.css';

/** Quick switch at a shared seat: those who gave their password here today come back with six digits. */
export function PinPeople({ people }: { readonly people: Status['pinPeople'] }) {
  const [chosenId, setChosenId] = useState<string>();
  const chosen = people.find(({ staffId }) => staffId === chosenId);
  if (people.length === 0) return null;
  return (
    <div className={plain.form}>
      <span className={plain.label}>今天在这里登录过，可用快捷密码</span>
      <div className={styles.pins}>
        {people.map(({ staffId, name }) => (
          <Button key={staffId} aria-pressed={staffId === chosenId} onClick={() => setChosenId(staffId)}>
            {name}
          </Button>
        ))}
      </div>
      {chosen && <PinForm key={chosen.staffId} staffId={chosen.staffId} name={chosen.name} />}
    </div>
  );
}

function PinForm({ staffId, name }: { readonly staffId: string; readonly name: string }) {
  const { busy, fault, attempt } = useAttempt();
  const [pin, setPin] = useState('');
  return (
    <form
      className={plain.form}
      onSubmit={(event) => {
        event.preventDefault();
        attempt(
          async () => enterAsUsual(await node.session.signInWithPin({ staffId, pin })),
          () => setPin(''),
        );
      }}
    >
      <TextField
        label={`${name} 的快捷密码`}
        type="password"
        inputMode="numeric"
        autoComplete="off"
        autoFocus
        maxLength={6}
        value={pin}
        onChange={(event) => setPin(event.target.value)}
      />
      {fault && <Sentence tone="danger">{fault.sentence}</Sentence>}
      <Button kind="primary" type="submit" busy={busy} disabled={pin === ''}>
        进入
      </Button>
    </form>
  );
}
