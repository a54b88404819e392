import { Link } from 'wouter';
import { FaultSentence } from '../../../ui/fault-sentence.tsx';
import { contractPath } from '../signing-path.ts';
import styles from './sign.module.css';

/** An agreement that cannot be shown to whoever sits here. */
export interface Unopened {
  readonly contractId: string;
  /** Whose it is, as far as is known. */
  readonly name: string;
  readonly error: unknown;
  readonly onRetry: () => void;
}

/** Which agreements are left out, and why; the others are signed all the same. */
export function UnopenedList({ unopened }: { readonly unopened: readonly Unopened[] }) {
  if (unopened.length === 0) return null;
  return (
    <ul className={styles.unopened} aria-label="打不开的协议">
      {unopened.map(({ contractId, name, error, onRetry }) => (
        <li key={contractId}>
          <b>
            <Link href={contractPath(contractId)}>{name}</Link>打不开，这次不签：
          </b>
          <FaultSentence error={error} onRetry={onRetry} />
        </li>
      ))}
    </ul>
  );
}
