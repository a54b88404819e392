import type { ContractView } from '../../../../contract/signing-views.ts';
import { Panel } from '../../../ui/page.tsx';
import { StatusMark } from '../../../ui/status-mark.tsx';
import { signerWords } from '../signing-words.ts';
import styles from './sign.module.css';
import type { Turn } from './turns.ts';

interface TurnListProps {
  readonly turns: readonly Turn[];
  readonly shown: string;
  readonly contracts: readonly ContractView[];
  readonly onChoose: (key: string) => void;
}

/** Who has signed and who has still to; somebody who is away can be left for later. */
export function TurnList({ turns, shown, contracts, onChoose }: TurnListProps) {
  const done = contracts.flatMap(({ contractId, residentName, signatures }) =>
    signatures.map(({ role, name }) => ({ key: `${contractId} ${role}`, role, name, residentName })),
  );
  return (
    <Panel title="签字顺序">
      <ol className={styles.turns}>
        {done.map(({ key, role, name, residentName }) => (
          <li key={key}>
            <StatusMark tone="good">已签</StatusMark> {signerWords[role]} {name}
            {role !== 'resident' && <span className={styles.quiet}>（{residentName}的协议）</span>}
          </li>
        ))}
        {turns.map(({ key, role, name, contractIds }) => (
          <li key={`${key} ${contractIds[0]}`}>
            <button
              type="button"
              className={styles.turn}
              aria-current={key === shown ? 'step' : undefined}
              onClick={() => onChoose(key)}
            >
              {signerWords[role]} {name === '' ? '（姓名未填）' : name}
              {contractIds.length > 1 && `　${contractIds.length} 份`}
            </button>
          </li>
        ))}
      </ol>
    </Panel>
  );
}
