import { useMutation } from '@tanstack/react-query';
import { Form, Input, Select } from 'antd';
import type { QueueRow } from '../../../contract/queue.ts';
import type { Room } from '../../../domain/clinic/events.ts';
import { stageLabels, type WaitingStage } from '../../../domain/queue/events.ts';
import { useStaff } from '../../client/use-staff-name.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { RadioChoice } from '../../ui/radio-choice.tsx';
import { placeOf, whoText } from './place.ts';
import { refreshQueue } from './refresh-queue.ts';
import { type SendWish, sendOn } from './send-on.ts';

const stages: readonly WaitingStage[] = ['triage', 'vitals', 'consult'];
const NOBODY_SPECIAL = '谁先有空';

interface SendDialogProps {
  readonly row: QueueRow;
  readonly rooms: readonly Room[];
  /** Where people usually go from here. */
  readonly usualStage: WaitingStage;
  readonly onSent: (sentence: string) => void;
  readonly onClose: () => void;
}

/** To another room or doctor of the same stage (转诊室), or on to another stage. */
export function SendDialog({ row, rooms, usualStage, onSent, onClose }: SendDialogProps) {
  const [form] = Form.useForm<SendWish>();
  const stage = Form.useWatch('stage', form) ?? usualStage;
  const isSameStage = stage === row.stage;
  const { data: staff = [] } = useStaff();
  const send = useMutation({
    mutationFn: (wish: SendWish) => sendOn(row, wish),
    onSuccess: () => {
      onSent(`${whoText(row)} 已转到${form.getFieldValue('room') ?? stageLabels[stage]}。`);
      onClose();
      return refreshQueue();
    },
    onError: () => void refreshQueue(),
  });
  if (!placeOf(row)) return null;

  const suited = rooms.filter(({ kind }) => kind === stage);
  return (
    <FormDialog<SendWish>
      title={`转出 ${whoText(row)}`}
      okText="转出"
      form={form}
      initialValues={{ stage: usualStage }}
      isBusy={send.isPending}
      error={send.error}
      onFinish={(wish) => send.mutate(wish)}
      onClose={onClose}
    >
      <Form.Item name="stage" label="转到哪个环节">
        <RadioChoice
          autoFocus
          look="button"
          options={stages.map((value) => ({ value, label: stageLabels[value] }))}
          onChange={() => form.resetFields(['room', 'doctorId'])}
        />
      </Form.Item>
      <Form.Item name="room" label="房间">
        <Select
          allowClear
          placeholder={NOBODY_SPECIAL}
          options={suited.map(({ name }) => ({ value: name, label: name }))}
        />
      </Form.Item>
      {stage === 'consult' && (
        <Form.Item name="doctorId" label="医生">
          <Select
            allowClear
            placeholder={NOBODY_SPECIAL}
            options={staff
              .filter(({ roles }) => roles.includes('doctor'))
              .map(({ id, name }) => ({ value: id, label: name }))}
          />
        </Form.Item>
      )}
      {isSameStage && (
        <Form.Item
          name="reason"
          label="原因（会留下记录）"
          rules={[{ required: true, whitespace: true, message: '请写明原因。' }]}
        >
          <Input maxLength={200} autoComplete="off" />
        </Form.Item>
      )}
    </FormDialog>
  );
}
