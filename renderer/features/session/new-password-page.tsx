import { type FormEvent, useState } from 'react';
import { checkPassword } from '../../../domain/staff/rules.ts';
import { node, signOut } from '../../client/node.ts';
import { useNode } from '../../client/node-store.ts';
import { fieldSentence, useAttempt } from '../../client/use-attempt.ts';
import { enterAsUsual } from '../../client/usual-role.ts';
import { Button } from '../../ui/plain/button.tsx';
import { TextField } from '../../ui/plain/field.tsx';
import plain from '../../ui/plain/plain.module.css';
import { Sentence } from '../../ui/sentence.tsx';
import styles from './entry.module.css';
import { EntryFrame } from './entry-frame.tsx';

/** After an administrator set a temporary password, the person chooses their own before anything else. */
export function NewPasswordPage() {
  const session = useNode((state) => state.session);
  const { busy, fault, attempt } = useAttempt();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [again, setAgain] = useState('');
  if (!session) return null;

  const weakness = next === '' ? undefined : checkPassword(next, session.person.loginName);
  const differs = again !== '' && again !== next;
  const isReady = current !== '' && next !== '' && again === next && !weakness;

  function change(event: FormEvent) {
    event.preventDefault();
    if (!session || !isReady) return;
    attempt(async () => {
      await node.session.changePassword({ current, next });
      await enterAsUsual(await node.session.resume({ token: session.token }));
    });
  }

  return (
    <EntryFrame
      title={`${session.person.name}，请设置自己的密码`}
      subtitle="现在的密码是管理员给的临时密码。"
      width="narrow"
    >
      <form className={`${styles.card} ${plain.form}`} onSubmit={change}>
        <TextField
          label="临时密码"
          type="password"
          autoComplete="current-password"
          autoFocus
          value={current}
          wrong={fieldSentence(fault, 'current')}
          onChange={(event) => setCurrent(event.target.value)}
        />
        <TextField
          label="新密码"
          hint="至少 8 位，不能包含登录名。"
          type="password"
          autoComplete="new-password"
          value={next}
          wrong={weakness?.sentence ?? fieldSentence(fault, 'next')}
          onChange={(event) => setNext(event.target.value)}
        />
        <TextField
          label="再输一次新密码"
          type="password"
          autoComplete="new-password"
          value={again}
          wrong={differs ? '两次输入的新密码不一样。' : undefined}
          onChange={(event) => setAgain(event.target.value)}
        />
        {fault && fault.fields.length === 0 && <Sentence tone="danger">{fault.sentence}</Sentence>}
        <Button kind="primary" type="submit" busy={busy} disabled={!isReady}>
          保存并继续
        </Button>
        <Button kind="link" onClick={() => void signOut()}>
          退出登录
        </Button>
      </form>
    </EntryFrame>
  );
}
