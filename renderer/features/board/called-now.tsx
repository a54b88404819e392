import type { Board } from '../../../contract/queue.ts';
import styles from './board.module.css';

/** The newest call fills the screen's best place; those before it stay readable until the person is there. */
export function CalledNow({ calls }: { readonly calls: Board['calls'] | undefined }) {
  const [newest, ...others] = calls ?? [];
  return (
    <section className={styles.calls} aria-label="正在叫号" aria-live="polite">
      {newest ? (
        <div key={`${newest.visitId} ${newest.announcedMs}`} className={styles.newest}>
          <span className={styles.newestTicket}>{newest.ticket}</span>
          <span className={styles.newestName}>{newest.maskedName}</span>
          <span className={styles.newestRoom}>请到 {newest.room}</span>
        </div>
      ) : (
        <div className={styles.quietCall}>{calls ? '请稍候，现在没有叫号' : '正在载入…'}</div>
      )}
      <ul className={styles.others}>
        {others.map((call) => (
          <li key={call.visitId}>
            <b>{call.ticket}</b>
            <span>{call.maskedName}</span>
            <span className={styles.room}>{call.room}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
