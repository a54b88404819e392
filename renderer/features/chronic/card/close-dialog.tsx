import { Form, Input, Select } from 'antd';
import type { CardView } from '../../../../contract/chronic-views.ts';
import { CLOSINGS, type Closing } from '../../../../domain/chronic/card/events.ts';
import { node } from '../../../client/node.ts';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { needed } from '../../../ui/text-rules.ts';
import { useCardAct } from './use-card-act.ts';

interface CloseValues {
  readonly why: Closing;
  readonly note?: string;
}

const options = Object.entries(CLOSINGS).map(([value, label]) => ({ value, label }));

/** 结案, with its 转归. */
export function CloseDialog({ card, onClose }: { readonly card: CardView; readonly onClose: () => void }) {
  const [form] = Form.useForm<CloseValues>();
  const act = useCardAct(node.chronic.close, '已结案，不再出现在随访任务里。', onClose);
  return (
    <FormDialog<CloseValues>
      title={`结案：${card.resident.name}`}
      okText="结案"
      isDangerous
      form={form}
      isBusy={act.isPending}
      error={act.error}
      onFinish={({ why, note }) =>
        act.mutate({ cardId: card.state.cardId, why, ...(note?.trim() && { note: note.trim() }) })
      }
      onClose={onClose}
    >
      <Form.Item name="why" label="转归" rules={[needed('请选择转归。')]}>
        <Select autoFocus options={options} />
      </Form.Item>
      <Form.Item name="note" label="说明">
        <Input maxLength={200} autoComplete="off" />
      </Form.Item>
    </FormDialog>
  );
}
