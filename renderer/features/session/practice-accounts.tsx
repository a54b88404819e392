import type { Status } from '../../../contract/session.ts';
import { roleLabels } from '../../../domain/staff/roles.ts';
import { node } from '../../client/node.ts';
import { useAttempt } from '../../client/use-attempt.ts';
import { enterAsChosen } from '../../client/usual-role.ts';
import { KeyHint } from '../../ui/key-hint.tsx';
import { Sentence } from '../../ui/sentence.tsx';
import { useShortcut } from '../../ui/use-shortcut.ts';
import styles from './entry.module.css';

type Account = Status['practiceAccounts'][number];

interface PracticeAccountsProps {
  readonly accounts: Status['practiceAccounts'];
  readonly seats: Status['practiceSeats'];
}

/** One card for each role of the practice clinic: one click or one digit signs in. */
export function PracticeAccounts({ accounts, seats }: PracticeAccountsProps) {
  const { busy, fault, attempt } = useAttempt();

  function signIn({ loginName, password, role, seatId }: Account) {
    attempt(async () => enterAsChosen(await node.session.signIn({ loginName, password, role, seatId })));
  }

  return (
    <section className={styles.card} aria-label="演练账号">
      <h2>演练账号</h2>
      <p>点一张卡片，或按卡片上的数字键，就以这个岗位登录。</p>
      {fault && <Sentence tone="danger">{fault.sentence}</Sentence>}
      <ul className={styles.accounts}>
        {accounts.map((account, index) => (
          <li key={`${account.loginName} ${account.role}`}>
            <AccountCard
              account={account}
              seatName={seats.find(({ id }) => id === account.seatId)?.name ?? ''}
              digit={index < 9 ? String(index + 1) : undefined}
              busy={busy}
              onChoose={() => signIn(account)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface AccountCardProps {
  readonly account: Account;
  readonly seatName: string;
  readonly digit: string | undefined;
  readonly busy: boolean;
  readonly onChoose: () => void;
}

function AccountCard({ account, seatName, digit, busy, onChoose }: AccountCardProps) {
  useShortcut(digit ?? '', '', onChoose, { enabled: digit !== undefined && !busy });
  return (
    <button className={styles.account} type="button" disabled={busy} onClick={onChoose}>
      <strong>{roleLabels[account.role]}</strong>
      {digit !== undefined && <KeyHint keys={digit} />}
      <span>
        {account.name}
        {seatName && ` · ${seatName}`}
      </span>
    </button>
  );
}
