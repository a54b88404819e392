import { useMutation } from '@tanstack/react-query';
import { Form, Input } from 'antd';
import { useState } from 'react';
import { orpc } from '../../../client/query.ts';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { RadioChoice } from '../../../ui/radio-choice.tsx';
import { needed } from '../../../ui/text-rules.ts';
import { refreshEcgs } from '../use-ecg-changes.ts';
import { urgencyLabels } from './request-words.ts';

interface RequestValues {
  readonly urgency: 'routine' | 'urgent';
  readonly question: string;
  readonly summary?: string;
}

/** Asks the county centre to read an ECG. */
export function RequestDialog({ ecgId, onClose }: { readonly ecgId: string; readonly onClose: () => void }) {
  const [form] = Form.useForm<RequestValues>();
  // Of this dialogue: a repeated click asks once.
  const [requestId] = useState(() => crypto.randomUUID());
  const ask = useMutation(
    orpc.ecgRequests.create.mutationOptions({
      onSuccess: () => {
        onClose();
        refreshEcgs();
      },
    }),
  );
  return (
    <FormDialog
      title="申请县心电中心诊断"
      okText="提交申请"
      form={form}
      initialValues={{ urgency: 'routine' }}
      isBusy={ask.isPending}
      error={ask.error}
      onFinish={({ summary = '', ...values }) => ask.mutate({ requestId, ecgId, summary, ...values })}
      onClose={onClose}
    >
      <Form.Item name="urgency" label="紧急程度">
        <RadioChoice
          autoFocus
          options={[
            { value: 'routine', label: urgencyLabels.routine },
            { value: 'urgent', label: urgencyLabels.urgent },
          ]}
        />
      </Form.Item>
      <Form.Item name="question" label="申请目的" rules={[needed('请写明想请县中心看什么。')]}>
        <Input.TextArea maxLength={500} autoSize={{ minRows: 2 }} />
      </Form.Item>
      <Form.Item name="summary" label="病情摘要">
        <Input.TextArea maxLength={2000} autoSize={{ minRows: 3 }} />
      </Form.Item>
    </FormDialog>
  );
}
