import { Form, Input, Select } from 'antd';
import type { CardView } from '../../../../contract/chronic-views.ts';
import { partialDateSchema } from '../../../../domain/residents/calendar-date.ts';
import { node } from '../../../client/node.ts';
import { useStaff } from '../../../client/use-staff-name.ts';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { checked } from '../../../ui/text-rules.ts';
import { useCardAct } from './use-card-act.ts';

interface AssignValues {
  readonly doctorId?: string;
  readonly gridWorker?: string;
  readonly diagnosedOn?: string;
}

const fields = ['doctorId', 'gridWorker', 'diagnosedOn'] as const;

/** 分片: who is responsible, and since when the disease is known. */
export function AssignDialog({ card, onClose }: { readonly card: CardView; readonly onClose: () => void }) {
  const { state } = card;
  const [form] = Form.useForm<AssignValues>();
  const { data: staff = [] } = useStaff();
  const act = useCardAct(node.chronic.assign, '已更改。', onClose);

  function onFinish(values: AssignValues) {
    const disputed = new Set(state.conflicts.map(({ field }) => field));
    const changes = fields.flatMap((field) => {
      const was = state[field];
      const now = values[field]?.trim() || null;
      return was === now && !disputed.has(field) ? [] : [[field, { was, now }] as const];
    });
    if (changes.length === 0) onClose();
    else act.mutate({ cardId: state.cardId, changes: Object.fromEntries(changes) });
  }

  return (
    <FormDialog<AssignValues>
      title={`医生、网格员：${card.resident.name}`}
      okText="保存"
      form={form}
      initialValues={{
        ...(state.doctorId !== null && { doctorId: state.doctorId }),
        gridWorker: state.gridWorker ?? '',
        diagnosedOn: state.diagnosedOn ?? '',
      }}
      isBusy={act.isPending}
      error={act.error}
      onFinish={onFinish}
      onClose={onClose}
    >
      <Form.Item name="doctorId" label="管理医生">
        <Select
          allowClear
          options={staff
            .filter(({ roles }) => roles.includes('doctor'))
            .map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Form.Item>
      <Form.Item name="gridWorker" label="网格员">
        <Input maxLength={40} autoComplete="off" />
      </Form.Item>
      <Form.Item
        name="diagnosedOn"
        label="确诊时间"
        rules={[
          checked((text) =>
            partialDateSchema.safeParse(text).success ? undefined : '请写成 2019、2019-05 或 2019-05-20。',
          ),
        ]}
      >
        <Input placeholder="2019 或 2019-05" autoComplete="off" />
      </Form.Item>
    </FormDialog>
  );
}
