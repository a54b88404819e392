import type { Fault } from '../../client/errors.ts';
import { useNode } from '../../client/node-store.ts';
import { clinicClock } from '../../ui/clinic-time.ts';
import styles from './board.module.css';

/** An old call list would send people to the wrong door: it is said that it may be old. */
export function OutageLine({ fault }: { readonly fault: Fault | undefined }) {
  const connection = useNode((state) => state.connection);
  if (connection.is === 'offline') {
    return (
      <p className={styles.outage} role="alert">
        ! 连接中断，{clinicClock(connection.sinceMs)} 以后的叫号没有显示。请听工作人员叫号。
      </p>
    );
  }
  if (!fault || fault.code === 'OFFLINE') return null;
  return (
    <p className={styles.outage} role="alert">
      ! {fault.sentence}
    </p>
  );
}
