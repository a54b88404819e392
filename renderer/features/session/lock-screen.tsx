import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { Session } from '../../../contract/session.ts';
import { node, signOut } from '../../client/node.ts';
import { enterSession, useNode } from '../../client/node-store.ts';
import { useAttempt } from '../../client/use-attempt.ts';
import { Button } from '../../ui/plain/button.tsx';
import { TextField } from '../../ui/plain/field.tsx';
import plain from '../../ui/plain/plain.module.css';
import { Sentence } from '../../ui/sentence.tsx';
import styles from './entry.module.css';
import { OutageSentence } from './outage-sentence.tsx';
import { PinPeople } from './pin-people.tsx';

/** Six digits are the PIN: a password has at least eight characters. */
const PIN = /^\d{6}$/;

/** Covers everything, also open dialogues, until the person or a colleague opens the seat again. */
export function LockScreen() {
  const dialog = useRef<HTMLDialogElement>(null);
  const session = useNode((state) => state.session);
  const isOver = useNode((state) => state.isSessionOver);
  const endedSentence = useNode((state) => state.endedSentence);
  // The top layer makes the page below inert, with every dialogue that antd hung beside it.
  useEffect(() => {
    if (!dialog.current?.open) dialog.current?.showModal();
  }, []);
  if (!session) return null;
  const title = isOver ? '请重新登录' : '座位已锁定';
  return (
    <dialog
      className={styles.lock}
      ref={dialog}
      aria-label={title}
      onKeyDown={(event) => event.key === 'Escape' && event.preventDefault()}
      onCancel={(event) => event.preventDefault()}
      onClose={(event) => event.currentTarget.showModal()}
    >
      <div className={`${styles.card} ${styles.narrow}`}>
        <div className={styles.head}>
          <h1>{title}</h1>
          <p>
            {session.seat.name} · {session.person.name}
          </p>
        </div>
        {endedSentence !== undefined && <Sentence tone="info">{endedSentence}</Sentence>}
        <UnlockForm session={session} isOver={isOver} />
        <OutageSentence />
        <Colleagues session={session} />
        <Button onClick={() => void signOut()}>退出登录，换别人</Button>
      </div>
    </dialog>
  );
}

interface UnlockFormProps {
  readonly session: Session;
  readonly isOver: boolean;
}

/** Opens what is locked; where the session is over, the same person signs in again and finds their work. */
function UnlockForm({ session: { person, seat }, isOver }: UnlockFormProps) {
  const { busy, fault, attempt } = useAttempt();
  const [secret, setSecret] = useState('');
  const takesPin = person.hasPin && !isOver;

  function open(): Promise<Session> {
    const { loginName, role } = person;
    if (isOver) return node.session.signIn({ loginName, password: secret, role, seatId: seat.id });
    return node.session.unlock(takesPin && PIN.test(secret) ? { pin: secret } : { password: secret });
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    attempt(
      async () => enterSession(await open()),
      () => setSecret(''),
    );
  }

  return (
    <form className={plain.form} onSubmit={submit}>
      <TextField
        label={takesPin ? '快捷密码或密码' : '密码'}
        type="password"
        autoComplete="current-password"
        autoFocus
        maxLength={200}
        value={secret}
        onChange={(event) => setSecret(event.target.value)}
      />
      {fault && <Sentence tone="danger">{fault.sentence}</Sentence>}
      <Button kind="primary" type="submit" busy={busy} disabled={secret === ''}>
        {isOver ? '登录' : '解锁'}
      </Button>
    </form>
  );
}

/** Those who may take the seat over with their PIN. */
function Colleagues({ session }: { readonly session: Session }) {
  const pinPeople = useNode(({ status }) => status?.pinPeople);
  const others = pinPeople?.filter(({ staffId }) => staffId !== session.person.staffId) ?? [];
  if (others.length === 0) return null;
  return (
    <>
      <PinPeople people={others} />
      <p className={plain.hint}>换人后，{session.person.name} 没有保存的输入会丢失。</p>
    </>
  );
}
