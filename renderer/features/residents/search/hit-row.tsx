import type { SearchHit } from '../../../../contract/residents.ts';
import { matchedWords, sexAndAge, statusWords } from './hit-words.ts';
import styles from './search.module.css';

interface HitRowProps {
  readonly id: string;
  readonly hit: SearchHit;
  readonly isActive: boolean;
  readonly onPick: () => void;
}

/** One found resident: enough to choose the right one, not enough to read the record. */
export function HitRow({ id, hit, isActive, onPick }: HitRowProps) {
  const { resident, matchedBy, formerName } = hit;
  const foundIn =
    matchedBy === 'record-number' ? (resident.recordNumberShort ?? '') : matchedWords[matchedBy];
  return (
    <div
      className={styles.hit}
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isActive}
      onMouseDown={(event) => {
        event.preventDefault();
        onPick();
      }}
    >
      <span className={styles.name}>
        {resident.name}
        {formerName !== null && <span className={styles.former}>（原 {formerName}）</span>}
      </span>
      <span>{sexAndAge(resident)}</span>
      <span className={styles.place}>{resident.place}</span>
      <span className={styles.figures}>{resident.idNumberMasked ?? '无证件号'}</span>
      <span className={styles.figures}>{resident.phoneTail === null ? '' : `☎ ${resident.phoneTail}`}</span>
      <span className={styles.matched} data-status={resident.status}>
        {statusWords[resident.status] || foundIn}
      </span>
    </div>
  );
}
