import { Form } from 'antd';
import type { CardView } from '../../../../contract/chronic-views.ts';
import { node } from '../../../client/node.ts';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { StandingItems, type StandingValues } from './standing-items.tsx';
import { useCardAct } from './use-card-act.ts';

const fields = ['doctorId', 'gridWorker', 'diagnosedOn'] as const;

/** 分片: who is responsible, and since when the disease is known. */
export function AssignDialog({ card, onClose }: { readonly card: CardView; readonly onClose: () => void }) {
  const { state } = card;
  const [form] = Form.useForm<StandingValues>();
  const act = useCardAct(node.chronic.assign, '已更改。', onClose);

  function onFinish(values: StandingValues) {
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
    <FormDialog<StandingValues>
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
      <StandingItems />
    </FormDialog>
  );
}
