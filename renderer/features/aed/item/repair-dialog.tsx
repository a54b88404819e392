import { Form, Input } from 'antd';
import type { Fault } from '../../../../domain/aed/state.ts';
import { node } from '../../../client/node.ts';
import { clinicDate } from '../../../ui/clinic-time.ts';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { needed } from '../../../ui/text-rules.ts';
import { useAedAct } from '../use-aeds.ts';

interface Values {
  readonly how: string;
}

interface RepairDialogProps {
  readonly aedId: string;
  readonly fault: Fault;
  readonly onClose: () => void;
}

export function RepairDialog({ aedId, fault, onClose }: RepairDialogProps) {
  const [form] = Form.useForm<Values>();
  const repair = useAedAct(
    ({ how }: Values) =>
      node.aed.repairFault({
        aedId,
        faultId: fault.faultId,
        on: clinicDate(Date.now()),
        how: how.trim(),
      }),
    '修复已记录',
    onClose,
  );
  return (
    <FormDialog<Values>
      title="故障已修复"
      okText="记录"
      form={form}
      isBusy={repair.isPending}
      error={repair.error}
      onFinish={repair.mutate}
      onClose={onClose}
    >
      <p>
        {fault.on} 报：{fault.what}
      </p>
      <Form.Item name="how" label="怎样修复的" rules={[needed('请写明怎样修复的。')]}>
        <Input maxLength={200} autoFocus autoComplete="off" />
      </Form.Item>
    </FormDialog>
  );
}
