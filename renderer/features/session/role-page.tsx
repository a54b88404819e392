import type { Session } from '../../../contract/session.ts';
import { type Role, roleLabels } from '../../../domain/staff/roles.ts';
import { node, signOut } from '../../client/node.ts';
import { useAttempt } from '../../client/use-attempt.ts';
import { enterAsChosen } from '../../client/usual-role.ts';
import { KeyHint } from '../../ui/key-hint.tsx';
import { Button } from '../../ui/plain/button.tsx';
import { Sentence } from '../../ui/sentence.tsx';
import { useShortcut } from '../../ui/use-shortcut.ts';
import styles from './entry.module.css';
import { EntryFrame } from './entry-frame.tsx';

/** As what does somebody with several roles sit down here? Asked once at each computer, then remembered. */
export function RolePage({ session: { person } }: { readonly session: Session }) {
  const { busy, fault, attempt } = useAttempt();
  const choose = (role: Role) => attempt(async () => enterAsChosen(await node.session.changeRole({ role })));
  return (
    <EntryFrame
      title={`${person.name}，在这台电脑以哪个岗位工作？`}
      subtitle="选一次，以后在这台电脑登录就是这个岗位；随时可以点右上角的姓名换。"
      width="narrow"
    >
      <section className={styles.card} aria-label="选择岗位">
        {person.roles.map((role, index) => (
          <RoleButton
            key={role}
            role={role}
            digit={String(index + 1)}
            busy={busy}
            onChoose={() => choose(role)}
          />
        ))}
        {fault && <Sentence tone="danger">{fault.sentence}</Sentence>}
        <Button kind="link" onClick={() => void signOut()}>
          退出登录
        </Button>
      </section>
    </EntryFrame>
  );
}

interface RoleButtonProps {
  readonly role: Role;
  readonly digit: string;
  readonly busy: boolean;
  readonly onChoose: () => void;
}

function RoleButton({ role, digit, busy, onChoose }: RoleButtonProps) {
  useShortcut(digit, '', onChoose, { enabled: !busy });
  return (
    <button className={styles.account} type="button" disabled={busy} onClick={onChoose}>
      <strong>{roleLabels[role]}</strong>
      <KeyHint keys={digit} />
    </button>
  );
}
