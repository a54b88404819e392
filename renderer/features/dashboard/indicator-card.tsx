import type { IndicatorView, PersonsInput } from '../../../contract/indicators.ts';
import { headOf } from '../../../domain/reporting/indicators.ts';
import { percentText } from '../../ui/percent-text.ts';
import { Button } from '../../ui/plain/button.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';
import styles from './dashboard.module.css';
import { ShareBar } from './share-bar.tsx';

interface IndicatorCardProps {
  readonly indicator: IndicatorView;
  readonly isChosen: boolean;
  /** Shows it by village, team and doctor. */
  readonly onChoose: () => void;
  readonly onPersons: (part: PersonsInput['part']) => void;
}

/** One indicator: its rate against the target, how many of how many, and what that means. */
export function IndicatorCard({ indicator, isChosen, onChoose, onPersons }: IndicatorCardProps) {
  const { id, numerator, denominator, percent, targetPercent } = indicator;
  const head = headOf(id);
  return (
    <article className={styles.card} aria-label={head.title} data-chosen={isChosen}>
      <h3>{head.title}</h3>
      <div className={styles.rate}>
        <b>{percentText(percent)}</b>
        <TargetMark indicator={indicator} />
      </div>
      <ShareBar percent={percent} targetPercent={targetPercent} />
      <div className={styles.counts}>
        <Button kind="link" onClick={() => onPersons('counted')} title={head.numerator}>
          {numerator}
        </Button>
        /
        <Button kind="link" onClick={() => onPersons('all')} title={head.denominator}>
          {denominator} {head.unit}
        </Button>
        <Button kind="link" onClick={() => onPersons('missing')}>
          差 {denominator - numerator} {head.unit}
        </Button>
      </div>
      <p className={styles.formula}>
        {head.numerator} ÷ {head.denominator}
      </p>
      <button type="button" className={styles.choose} aria-pressed={isChosen} onClick={onChoose}>
        按村、团队、医生
      </button>
    </article>
  );
}

function TargetMark({ indicator: { targetPercent, reaches } }: { readonly indicator: IndicatorView }) {
  if (targetPercent === null) return <StatusMark tone="quiet">未定目标</StatusMark>;
  if (reaches === null) return <StatusMark tone="quiet">目标 {targetPercent}%</StatusMark>;
  return (
    <StatusMark tone={reaches ? 'good' : 'warn'}>
      {reaches ? '达标' : '未达'} {targetPercent}%
    </StatusMark>
  );
}
