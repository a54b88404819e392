import { Modal } from 'antd';
import type { VitalsRow } from '../../../contract/visits.ts';
import { useTell } from '../../ui/use-tell.ts';
import type { VitalsSubject } from './use-vitals-form.ts';
import { VitalsForm } from './vitals-form.tsx';
import { vitalsText } from './vitals-words.ts';

interface MeasureDialogProps {
  readonly subject: VitalsSubject;
  readonly earlier: readonly VitalsRow[];
  readonly onClose: () => void;
}

/** A doctor measures once more. What was typed is kept when the dialogue is closed. */
export function MeasureDialog({ subject, earlier, onClose }: MeasureDialogProps) {
  const tell = useTell();
  return (
    <Modal open width={860} title="测量" footer={null} mask={{ closable: false }} onCancel={onClose}>
      <VitalsForm
        subject={subject}
        earlier={earlier}
        isFocused
        asksComplaint={false}
        canSend={false}
        enabled
        isBusy={false}
        onSaved={async ({ row }) => {
          if (row) tell.done(`已保存 ${vitalsText(row.vitals.values)}`);
          onClose();
          return undefined;
        }}
      />
    </Modal>
  );
}
