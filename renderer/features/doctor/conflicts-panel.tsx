import { Button } from 'antd';
import { useState } from 'react';
import type { VisitConflict } from '../../../domain/visits/conflict.ts';
import type { VisitState } from '../../../domain/visits/state.ts';
import { useStaffName } from '../../client/use-staff-name.ts';
import { Sentence } from '../../ui/sentence.tsx';
import styles from './chart.module.css';
import { conflictText } from './conflict-text.ts';
import { SettleDialog } from './settle-dialog.tsx';

interface ConflictsPanelProps {
  readonly visit: VisitState;
  readonly mayWrite: boolean;
  readonly onDialog: (isOpen: boolean) => void;
}

/** 待处理: what was lost between seats that could not hear each other, until a person has looked at it. */
export function ConflictsPanel({ visit, mayWrite, onDialog }: ConflictsPanelProps) {
  const staffName = useStaffName();
  const [settling, setSettling] = useState<VisitConflict>();
  const open = visit.conflicts.filter(({ settled }) => settled === null);
  if (open.length === 0) return null;
  const settle = (conflict: VisitConflict | undefined) => {
    setSettling(conflict);
    onDialog(conflict !== undefined);
  };
  return (
    <Sentence tone="warn">
      <h3>待处理 {open.length} 项</h3>
      {open.map((conflict) => (
        <div key={`${conflict.log} ${conflict.seq}`} className={styles.conflict}>
          <p>{conflictText(conflict, staffName)}</p>
          {mayWrite && (
            <Button size="small" onClick={() => settle(conflict)}>
              已处理
            </Button>
          )}
        </div>
      ))}
      {settling && (
        <SettleDialog visitId={visit.visitId} conflict={settling} onClose={() => settle(undefined)} />
      )}
    </Sentence>
  );
}
