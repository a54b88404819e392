import type { Board } from '../../../contract/queue.ts';
import { stageLabels } from '../../../domain/queue/events.ts';
import styles from './board.module.css';

const stages = ['consult', 'vitals', 'triage', 'check-in'] as const;

/** Who waits where. Those that find no place on the screen are counted. */
export function WaitingRoom({ waiting }: { readonly waiting: Board['waiting'] }) {
  return (
    <section className={styles.waiting} aria-label="等候">
      {waiting.length === 0 && <p className={styles.nobody}>没有人在等候</p>}
      {stages.map((stage) => {
        const here = waiting.filter((person) => person.stage === stage);
        if (here.length === 0) return null;
        return (
          <div key={stage} className={styles.stage}>
            <h2>
              等候{stageLabels[stage]} <b>{here.length}</b> 人
            </h2>
            <ul>
              {here.map(({ visitId, ticket, maskedName }) => (
                <li key={visitId}>
                  <b>{ticket}</b> {maskedName}
                </li>
              ))}
            </ul>
          </div>
        );
      })}
    </section>
  );
}
