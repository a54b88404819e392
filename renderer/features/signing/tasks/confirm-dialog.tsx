import { Form } from 'antd';
import { SCORES } from '../../../../domain/points/survey.ts';
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

const ratings = ([5, 4, 3, 2, 1] as const).map((score) => ({
  value: String(score),
  label: `${score} ${SCORES[score]}`,
}));

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
