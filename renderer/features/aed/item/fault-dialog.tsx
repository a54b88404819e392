import { Form, Input } from 'antd';
import { useState } from 'react';
import { node } from '../../../client/node.ts';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { needed } from '../../../ui/text-rules.ts';
import { useAedAct } from '../use-aeds.ts';
import type { AedDialogProps } from './aed-actions.tsx';

interface Values {
  readonly what: string;
}

export function FaultDialog({ aed, today, onClose }: AedDialogProps) {
  const [form] = Form.useForm<Values>();
  const [faultId] = useState(() => crypto.randomUUID());
  const report = useAedAct(
    ({ what }: Values) => node.aed.reportFault({ aedId: aed.aedId, faultId, on: today, what: what.trim() }),
    '故障已记录，修复前不算完好',
    onClose,
  );
  return (
    <FormDialog<Values>
      title="报故障"
      okText="记录"
      form={form}
      isBusy={report.isPending}
      error={report.error}
      onFinish={report.mutate}
      onClose={onClose}
    >
      <Form.Item name="what" label="故障情况" rules={[needed('请写明故障情况。')]}>
        <Input maxLength={200} autoFocus autoComplete="off" />
      </Form.Item>
    </FormDialog>
  );
}
