import { useEffect } from 'react';
import { useNode } from '../../client/node-store.ts';
import { Sentence } from '../../ui/sentence.tsx';
import styles from './entry.module.css';
import { EntryFrame } from './entry-frame.tsx';
import { knownClinic } from './known-clinic.ts';
import { PinPeople } from './pin-people.tsx';
import { PracticeAccounts } from './practice-accounts.tsx';
import { SignInForm } from './sign-in-form.tsx';

/** Who is sitting down here? By name and password, by PIN, or in practice by one key. Drawn before the node answers. */
export function SignInPage() {
  const status = useNode((state) => state.status);
  const endedSentence = useNode((state) => state.endedSentence);
  const isAnswered = status !== undefined;
  useEffect(() => (isAnswered ? loadDeskWhenIdle() : undefined), [isAnswered]);
  const clinic = knownClinic(status);
  const practice = clinic?.practice ?? false;
  const seat = clinic?.seatName ? `座位：${clinic.seatName}` : '';
  return (
    <EntryFrame
      title={clinic?.name || '乡镇卫生院工作站'}
      subtitle={seat || '工作站登录'}
      width={practice ? 'usual' : 'narrow'}
    >
      {endedSentence !== undefined && <Sentence tone="info">{endedSentence}</Sentence>}
      <div className={practice ? styles.columns : undefined}>
        <div className={styles.card}>
          <h2>登录</h2>
          <SignInForm focusFirst={!practice} />
          <PinPeople people={status?.pinPeople ?? []} />
        </div>
        {status?.practice && (
          <PracticeAccounts accounts={status.practiceAccounts} seats={status.practiceSeats} />
        )}
      </div>
      <p className={styles.footer}>{status && `版本 ${status.version}`}</p>
    </EntryFrame>
  );
}

/** The desk's code comes while the person is still typing the password. */
function loadDeskWhenIdle() {
  const idle = requestIdleCallback(() => void import('../../app/desk.tsx'), { timeout: 4_000 });
  return () => cancelIdleCallback(idle);
}
