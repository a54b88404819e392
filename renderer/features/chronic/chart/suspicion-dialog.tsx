import { useQuery } from '@tanstack/react-query';
import { Checkbox, Form, InputNumber } from 'antd';
import type { SectionValue } from '../../../../domain/policy/sections/index.ts';
import { node } from '../../../client/node.ts';
import { orpc } from '../../../client/query.ts';
import { FaultSentence } from '../../../ui/fault-sentence.tsx';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { useCardAct } from '../card/use-card-act.ts';

interface SuspicionValues {
  readonly coughDays?: number | null;
  readonly signs?: string[];
}

interface SuspicionDialogProps {
  readonly residentId: string;
  readonly name: string;
  readonly onClose: () => void;
}

/** 肺结核可疑症状者推介: referred to the county's institution, and called within the policy's days. */
export function SuspicionDialog({ residentId, name, onClose }: SuspicionDialogProps) {
  const [form] = Form.useForm<SuspicionValues>();
  const policy = useQuery(orpc.policy.current.queryOptions({ input: {} }));
  const rule = policy.data?.rows.find(({ section }) => section === 'tuberculosis.followUp')?.value as
    | SectionValue<'tuberculosis.followUp'>
    | undefined;
  const act = useCardAct(node.chronic.suspectTuberculosis, `已推介 ${name}，请按期电话随访。`, onClose);
  return (
    <FormDialog<SuspicionValues>
      title={`肺结核可疑症状推介：${name}`}
      okText="推介"
      form={form}
      isBusy={act.isPending}
      error={act.error}
      onFinish={({ coughDays, signs = [] }) =>
        act.mutate({ residentId, complaints: { signs, ...(coughDays != null && { coughDays }) } })
      }
      onClose={onClose}
    >
      <FaultSentence error={policy.error} onRetry={() => void policy.refetch()} />
      <p>填写转诊单推介到定点机构，{rule?.suspectCallDays ?? '—'} 天内电话随访。</p>
      <Form.Item name="coughDays" label={`咳嗽咳痰天数（${rule?.suspectCoughDays ?? '—'} 天起为可疑）`}>
        <InputNumber autoFocus min={0} max={3_660} precision={0} />
      </Form.Item>
      <Form.Item name="signs" label="其他可疑症状">
        <Checkbox.Group
          options={(rule?.suspectSigns ?? []).map(({ code, label }) => ({ value: code, label }))}
        />
      </Form.Item>
    </FormDialog>
  );
}
