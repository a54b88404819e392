import { Form } from 'antd';
import type { Service } from '../../../../domain/signing/state.ts';
import { node } from '../../../client/node.ts';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { RadioChoice } from '../../../ui/radio-choice.tsx';
import { useSigningAct } from '../use-signing-act.ts';

interface Values {
  readonly how: 'signature' | 'phone' | 'in-person';
  readonly rating?: string;
}

const ways = [
  { value: 'in-person', label: '当面' },
  { value: 'phone', label: '电话' },
  { value: 'signature', label: '签字' },
] as const;

const ratings = [
  { value: '5', label: '5 很满意' },
  { value: '4', label: '4 满意' },
  { value: '3', label: '3 一般' },
  { value: '2', label: '2 不满意' },
  { value: '1', label: '1 很不满意' },
] as const;

interface ConfirmDialogProps {
  readonly contractId: string;
  readonly service: Service;
  readonly onClose: () => void;
}

/** 居民确认: the resident says that it was done, and how they liked it if they want to say. */
export function ConfirmDialog({ contractId, service, onClose }: ConfirmDialogProps) {
  const [form] = Form.useForm<Values>();
  const { serviceId, on, evidence } = service;
  const confirming = useSigningAct(
    ({ how, rating }: Values) =>
      node.signingTasks.confirm({
        contractId,
        serviceId,
        how,
        ...(rating !== undefined && { rating: Number(rating) }),
      }),
    '居民确认已记录',
    onClose,
  );
  return (
    <FormDialog<Values>
      title="居民确认"
      okText="确认"
      form={form}
      initialValues={{ how: 'in-person' }}
      isBusy={confirming.isPending}
      error={confirming.error}
      onFinish={confirming.mutate}
      onClose={onClose}
    >
      <p>
        {on}　{service.by === 'hand' && evidence}
      </p>
      <Form.Item name="how" label="怎样确认">
        <RadioChoice look="button" options={ways} autoFocus />
      </Form.Item>
      <Form.Item name="rating" label="评价（可不填）">
        <RadioChoice options={ratings} />
      </Form.Item>
    </FormDialog>
  );
}
