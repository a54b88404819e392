import { clinicClock, clinicDate } from '../../ui/clinic-time.ts';
import { useNow } from '../../ui/use-now.ts';
import styles from './board.module.css';

const weekdays = ['日', '一', '二', '三', '四', '五', '六'];

export function BoardClock() {
  const nowMs = useNow();
  const [, month, day] = clinicDate(nowMs).split('-').map(Number);
  const weekday = weekdays[new Date(`${clinicDate(nowMs)}T00:00:00Z`).getUTCDay()];
  return (
    <p className={styles.clock}>
      <span>
        {month}月{day}日 星期{weekday}
      </span>
      <b>{clinicClock(nowMs)}</b>
    </p>
  );
}
