import { Button } from 'antd';
import { useState } from 'react';
import type { VitalsRow } from '../../../contract/visits.ts';
import { stampMs } from '../../../domain/journal/hybrid-clock.ts';
import { useStaffName } from '../../client/use-staff-name.ts';
import { clinicDate } from '../../ui/clinic-time.ts';
import { clockText } from '../readings/reading-words.ts';
import { CorrectDialog } from './correct-dialog.tsx';
import { Mark } from './vital-mark.tsx';
import type { VitalsPerson } from './vitals-person.ts';
import styles from './vitals-sets.module.css';
import { vitalsText } from './vitals-words.ts';
import { WithdrawDialog } from './withdraw-dialog.tsx';

interface Dialog {
  readonly is: 'correct' | 'withdraw';
  readonly row: VitalsRow;
}

interface VitalsSetsProps {
  readonly rows: readonly VitalsRow[];
  /** Those of this visit, and what came from a memory today. */
  readonly visitId: string;
  readonly person: VitalsPerson;
  /** The page's own keys rest while a dialogue is open. */
  readonly onDialog: (isOpen: boolean) => void;
}

/** The sets that this visit has already, each to be corrected or withdrawn with a reason. */
export function VitalsSets({ rows, visitId, person, onDialog }: VitalsSetsProps) {
  const [dialog, setDialog] = useState<Dialog>();
  const staffName = useStaffName();
  const today = clinicDate(Date.now());
  // What a device's memory brought in today stands here too: whoever gave it to the wrong person finds it.
  const own = rows.filter(
    ({ vitals }) =>
      vitals.visitId === visitId ||
      (vitals.visitId === null &&
        vitals.source.by === 'device' &&
        clinicDate(stampMs(vitals.recordedAt)) === today),
  );
  if (own.length === 0) return null;
  const open = (wish: Dialog | undefined) => {
    setDialog(wish);
    onDialog(wish !== undefined);
  };
  const close = () => open(undefined);
  return (
    <div className={styles.sets}>
      <h3>本次就诊已保存的测量</h3>
      {own.map((row) => (
        <div key={row.vitals.vitalsId} className={styles.set} data-withdrawn={row.vitals.withdrawn !== null}>
          <span className={styles.time}>{clockText(row.vitals.measuredAt, today)}</span>
          <div className={styles.what}>
            <span className={styles.values}>{vitalsText(row.vitals.values)}</span>
            {row.vitals.withdrawn === null && (
              <div className={styles.acts}>
                {row.marks.map((mark) => (
                  <Mark key={mark.field} mark={mark} />
                ))}
              </div>
            )}
            <p className={styles.by}>
              {staffName(row.vitals.recordedBy)} 录入
              {row.vitals.source.by !== 'hand' && '　设备测量'}
              {row.vitals.corrections.length > 0 && `　更正过 ${row.vitals.corrections.length} 次`}
              {row.vitals.withdrawn && `　已作废：${row.vitals.withdrawn.reason}`}
            </p>
          </div>
          {row.vitals.withdrawn === null && (
            <div className={styles.acts}>
              <Button size="small" onClick={() => open({ is: 'correct', row })}>
                更正
              </Button>
              <Button size="small" danger onClick={() => open({ is: 'withdraw', row })}>
                作废
              </Button>
            </div>
          )}
        </div>
      ))}
      {dialog?.is === 'correct' && <CorrectDialog row={dialog.row} person={person} onClose={close} />}
      {dialog?.is === 'withdraw' && <WithdrawDialog {...dialog.row.vitals} onClose={close} />}
    </div>
  );
}
