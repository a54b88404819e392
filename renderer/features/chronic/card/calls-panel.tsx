import type { CardView } from '../../../../contract/chronic-views.ts';
import { CALL_RESULTS } from '../../../../domain/chronic/card/events.ts';
import { Panel } from '../../../ui/page.tsx';
import styles from './card.module.css';

export function CallsPanel({ card: { state, staffNames } }: { readonly card: CardView }) {
  if (state.calls.length === 0) return null;
  return (
    <Panel title="通话">
      <ol className={styles.list}>
        {state.calls.toReversed().map(({ callId, localDate, result, on, note, staffId }) => (
          <li key={callId}>
            {localDate} <b>{CALL_RESULTS[result]}</b> {on} {note}
            <span className={styles.quiet}>　{staffNames[staffId]}</span>
          </li>
        ))}
      </ol>
    </Panel>
  );
}
