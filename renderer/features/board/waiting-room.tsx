import type { Board } from '../../../contract/queue.ts';
import { stageLabels } from '../../../domain/queue/events.ts';
import styles from './board.module.css';
import { fitWaiting } from './fit-waiting.ts';

/** What fits beside the calls with three headings, in the sizes of the style sheet. */
const ROWS = 10;
const PER_ROW = 2;

/** Who waits where. */
export function WaitingRoom({ waiting }: { readonly waiting: Board['waiting'] }) {
  return (
    <section className={styles.waiting} aria-label="等候">
      {waiting.length === 0 && <p className={styles.nobody}>没有人在等候</p>}
      {fitWaiting(waiting, ROWS, PER_ROW).map(({ stage, shown, count }) => (
        <div key={stage} className={styles.stage}>
          <h2>
            等候{stageLabels[stage]} {count === undefined ? '' : `${count} 人`}
          </h2>
          <ul>
            {shown.map(({ visitId, ticket, maskedName }) => (
              <li key={visitId}>
                <b>{ticket}</b> {maskedName}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
