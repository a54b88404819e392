import { Button } from 'antd';
import type { ScreeningRow } from '../../../../contract/chronic-views.ts';
import { DISEASES, type Disease } from '../../../../domain/chronic/diseases.ts';
import { FINDINGS } from '../../../../domain/chronic/screening/events.ts';
import { StatusMark } from '../../../ui/status-mark.tsx';
import { FINDING_TONES } from '../chronic-words.ts';
import styles from './cards.module.css';

interface FindingRowProps {
  readonly row: ScreeningRow;
  /** Undefined: this role enrols nobody. */
  readonly onEnrol: ((disease: Disease) => void) | undefined;
}

/** What measurements say of somebody without a card, with the values that say so. */
export function FindingRow({ row: { disease, finding }, onEnrol }: FindingRowProps) {
  return (
    <div className={styles.row}>
      <StatusMark tone={FINDING_TONES[finding.kind]}>
        {FINDINGS[finding.kind]} {DISEASES[disease]}
      </StatusMark>
      <span className={styles.quiet}>{finding.reasons.map(({ fact }) => fact).join('、')}</span>
      <span className={styles.spring} />
      {onEnrol && (
        <Button size="small" onClick={() => onEnrol(disease)}>
          建卡
        </Button>
      )}
    </div>
  );
}
