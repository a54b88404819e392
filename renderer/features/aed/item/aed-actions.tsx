import { Button } from 'antd';
import { type ComponentType, useState } from 'react';
import type { AedState } from '../../../../domain/aed/state.ts';
import { ChangeDialog } from './change-dialog.tsx';
import { DrillDialog } from './drill-dialog.tsx';
import { FaultDialog } from './fault-dialog.tsx';
import { ReplaceDialog } from './replace-dialog.tsx';
import { RetireDialog } from './retire-dialog.tsx';
import { UseDialog } from './use-dialog.tsx';

export interface AedDialogProps {
  readonly aed: AedState;
  readonly today: string;
  readonly onClose: () => void;
}

const ACTIONS: readonly { readonly label: string; readonly Dialog: ComponentType<AedDialogProps> }[] = [
  { label: '更换部件', Dialog: ReplaceDialog },
  { label: '使用事件', Dialog: UseDialog },
  { label: '报故障', Dialog: FaultDialog },
  { label: '演练', Dialog: DrillDialog },
  { label: '修改', Dialog: ChangeDialog },
  { label: '停用', Dialog: RetireDialog },
];

/** What can be told of a machine besides its inspection. */
export function AedActions({ aed, today }: Omit<AedDialogProps, 'onClose'>) {
  const [open, setOpen] = useState<string>();
  const Dialog = ACTIONS.find(({ label }) => label === open)?.Dialog;
  return (
    <>
      {ACTIONS.map(({ label }) => (
        <Button key={label} onClick={() => setOpen(label)}>
          {label}
        </Button>
      ))}
      {Dialog && <Dialog aed={aed} today={today} onClose={() => setOpen(undefined)} />}
    </>
  );
}
