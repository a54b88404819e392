import { Button } from 'antd';
import { useState } from 'react';
import type { ContestedReading as Contested, ReadingClaim } from '../../../contract/readings.ts';
import { clinicTime } from '../../ui/clinic-time.ts';
import { WithdrawDialog } from '../vitals/withdraw-dialog.tsx';
import { ReadingLine } from './reading-line.tsx';
import { clockText } from './reading-words.ts';
import styles from './readings.module.css';

interface ContestedReadingProps {
  readonly contested: Contested;
  readonly today: string;
}

/** The same reading in the records of two people: one of the two sets has to be withdrawn. */
export function ContestedReading({ contested: { row, claims }, today }: ContestedReadingProps) {
  const [wrong, setWrong] = useState<ReadingClaim>();
  return (
    <ReadingLine row={row} today={today}>
      <p className={styles.danger}>✕ 这条测量被归给了不止一次，请核对是谁的，把归错的作废。</p>
      {claims.map((claim) => (
        <Button key={claim.vitalsId} onClick={() => setWrong(claim)}>
          作废 {claim.residentName} 的（{claim.by} {clockText(clinicTime(claim.atMs), today)} 归入）…
        </Button>
      ))}
      {wrong && (
        <WithdrawDialog vitalsId={wrong.vitalsId} values={row.values} onClose={() => setWrong(undefined)} />
      )}
    </ReadingLine>
  );
}
