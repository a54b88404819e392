import { type FormEvent, useEffect, useRef, useState } from 'react';
import { node } from '../../client/node.ts';
import { enterSession, leaveSession, useNode } from '../../client/node-store.ts';
import { useAttempt } from '../../client/use-attempt.ts';
import { Button } from '../../ui/plain/button.tsx';
import { TextField } from '../../ui/plain/field.tsx';
import plain from '../../ui/plain/plain.module.css';
import { Sentence } from '../../ui/sentence.tsx';
import styles from './entry.module.css';
import { PinPeople } from './pin-people.tsx';

/** Six digits are the PIN: a password has at least eight characters. */
const PIN = /^\d{6}$/;

/** Covers everything, also open dialogues, until the person or a colleague opens the seat again. */
export function LockScreen() {
  const dialog = useRef<HTMLDialogElement>(null);
  const session = useNode((state) => state.session);
  const pinPeople = useNode(({ status }) => status?.pinPeople ?? []);
  // The top layer makes the page below inert, with every dialogue that antd hung beside it.
  useEffect(() => dialog.current?.showModal(), []);
  if (!session) return null;

  const others = pinPeople.filter(({ staffId }) => staffId !== session.person.staffId);
  return (
    <dialog
      className={styles.lock}
      ref={dialog}
      aria-label="座位已锁定"
      onKeyDown={(event) => event.key === 'Escape' && event.preventDefault()}
      onCancel={(event) => event.preventDefault()}
      onClose={(event) => event.currentTarget.showModal()}
    >
      <div className={`${styles.card} ${styles.narrow}`}>
        <div className={styles.head}>
          <h1>座位已锁定</h1>
          <p>
            {session.seat.name} · {session.person.name}
          </p>
        </div>
        <UnlockForm hasPin={session.person.hasPin} />
        {others.length > 0 && (
          <>
            <PinPeople people={others} />
            <p className={plain.hint}>换人后，{session.person.name} 没有保存的输入会丢失。</p>
          </>
        )}
        <SignOut />
      </div>
    </dialog>
  );
}

function UnlockForm({ hasPin }: { readonly hasPin: boolean }) {
  const { busy, fault, attempt } = useAttempt();
  const [secret, setSecret] = useState('');

  function unlock(event: FormEvent) {
    event.preventDefault();
    const proof = hasPin && PIN.test(secret) ? { pin: secret } : { password: secret };
    attempt(
      async () => enterSession(await node.session.unlock(proof)),
      () => setSecret(''),
    );
  }

  return (
    <form className={plain.form} onSubmit={unlock}>
      <TextField
        label={hasPin ? '快捷密码或密码' : '密码'}
        type="password"
        autoComplete="current-password"
        autoFocus
        maxLength={200}
        value={secret}
        onChange={(event) => setSecret(event.target.value)}
      />
      {fault && <Sentence tone="danger">{fault.sentence}</Sentence>}
      <Button kind="primary" type="submit" busy={busy} disabled={secret === ''}>
        解锁
      </Button>
    </form>
  );
}

function SignOut() {
  const { busy, attempt } = useAttempt();
  const signOut = async () => {
    await node.session.signOut();
    leaveSession();
  };
  return (
    <Button busy={busy} onClick={() => attempt(signOut)}>
      退出登录，换别人
    </Button>
  );
}
