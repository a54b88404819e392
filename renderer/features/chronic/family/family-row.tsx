import { Checkbox } from 'antd';
import { Link } from 'wouter';
import type { FamilyMember } from '../../../../contract/chronic-views.ts';
import { FINDINGS } from '../../../../domain/chronic/screening/events.ts';
import { personText } from '../../../ui/person-text.ts';
import styles from './family.module.css';

interface FamilyRowProps {
  readonly member: FamilyMember;
  readonly isChosen: boolean;
  readonly onToggle: ((residentId: string) => void) | undefined;
}

/** One of the family: by what they belong together, how they stand, what was measured. */
export function FamilyRow({ member, isChosen, onToggle }: FamilyRowProps) {
  const { resident, reasons, mayBeRaised } = member;
  return (
    <li>
      {mayBeRaised && onToggle && (
        <Checkbox
          aria-label={`选择 ${resident.name}`}
          checked={isChosen}
          onChange={() => onToggle(resident.id)}
        />
      )}
      <Link href={`/residents/${encodeURIComponent(resident.id)}`}>{resident.name}</Link>
      <span>{personText(resident)}</span>
      <span className={styles.quiet}>{reasons.join('、')}</span>
      <span>{standingOf(member)}</span>
      <span className={styles.quiet}>{measuredText(member)}</span>
    </li>
  );
}

function standingOf({ hasCard, finding, mayBeRaised }: FamilyMember): string {
  if (hasCard) return '已建卡';
  if (finding !== null) return `已在${FINDINGS[finding]}名单`;
  return mayBeRaised ? '可列入高危' : '未到筛查年龄';
}

function measuredText({ lastMeasured }: FamilyMember): string {
  if (lastMeasured === null) return '一年内没有测量';
  const { localDate, systolicMmHg, diastolicMmHg, glucoseMmolL } = lastMeasured;
  return [
    localDate,
    systolicMmHg !== null && `${systolicMmHg}/${diastolicMmHg ?? '—'} mmHg`,
    glucoseMmolL !== null && `血糖 ${glucoseMmolL} mmol/L`,
  ]
    .filter(Boolean)
    .join(' ');
}
