import { useState } from 'react';
import { node } from '../../../client/node.ts';
import { ReasonDialog } from '../../../ui/reason-dialog.tsx';
import { useAedAct } from '../use-aeds.ts';
import type { AedDialogProps } from './aed-actions.tsx';

export function FaultDialog({ aed: { aedId }, today, onClose }: AedDialogProps) {
  const [faultId] = useState(() => crypto.randomUUID());
  const report = useAedAct(
    (what: string) => node.aed.reportFault({ aedId, faultId, on: today, what }),
    '故障已记录，修复前不算完好',
    onClose,
  );
  return (
    <ReasonDialog
      title="报故障"
      explanation="记录后这台 AED 显示为不可用，不计入覆盖，直到修复。"
      okText="记录"
      asks="故障情况"
      isDangerous={false}
      act={report}
      onConfirm={report.mutate}
      onClose={onClose}
    />
  );
}
