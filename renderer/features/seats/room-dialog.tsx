import { Form, Input, Radio } from 'antd';
import { type Room, roomKinds } from '../../../domain/clinic/events.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { needed } from '../../ui/text-rules.ts';
import { roomKindLabels } from './room-list.ts';

type Values = Omit<Room, 'id'>;

interface RoomDialogProps {
  readonly room?: Room;
  readonly isBusy: boolean;
  readonly error: unknown;
  readonly onSave: (room: Values) => void;
  readonly onClose: () => void;
}

export function RoomDialog({ room, onSave, ...dialog }: RoomDialogProps) {
  const [form] = Form.useForm<Values>();
  return (
    <FormDialog
      {...dialog}
      title={room ? `修改 ${room.name}` : '增加房间'}
      okText="保存"
      form={form}
      initialValues={room ?? { kind: 'consult' }}
      onFinish={onSave}
    >
      <Form.Item name="name" label="房间名称" rules={[needed('请填写房间名称。')]}>
        <Input maxLength={60} autoFocus autoComplete="off" placeholder="例如：诊室二" />
      </Form.Item>
      <Form.Item name="kind" label="用途">
        <Radio.Group options={roomKinds.map((kind) => ({ value: kind, label: roomKindLabels[kind] }))} />
      </Form.Item>
    </FormDialog>
  );
}
