import { useMutation, useQuery } from '@tanstack/react-query';
import { Form, Input, Select } from 'antd';
import { orpc, queryClient } from '../../client/query.ts';
import { choicesOf } from '../../ui/choices.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { showFieldFaults } from '../../ui/form-faults.ts';
import { checked, needed } from '../../ui/text-rules.ts';
import { useTell } from '../../ui/use-tell.ts';
import type { SeatRow } from './seat-row.ts';

interface Values {
  readonly name: string;
  readonly prefix: string;
  readonly roomId?: string | null;
}

interface SeatDialogProps {
  /** The seat to change; a new one without it. */
  readonly row?: SeatRow;
  readonly onClose: () => void;
}

const prefixFault = (text: string) => (/^[A-Z]{1,2}$/.test(text) ? undefined : '号头是一或两个大写字母。');

export function SeatDialog({ row, onClose }: SeatDialogProps) {
  const [form] = Form.useForm<Values>();
  const tell = useTell();
  const rooms = useQuery(orpc.seats.rooms.queryOptions());
  const handlers = {
    onSuccess: () => {
      tell.done(row ? '座位已修改' : '座位已增加，请生成配对码');
      onClose();
      return queryClient.invalidateQueries({ queryKey: orpc.seats.key() });
    },
    onError: (error: unknown) => showFieldFaults(form, error),
  };
  const add = useMutation(orpc.seats.add.mutationOptions(handlers));
  const change = useMutation(orpc.seats.change.mutationOptions(handlers));

  function save({ name, prefix, roomId = null }: Values) {
    if (row) change.mutate({ id: row.id, name, roomId });
    else add.mutate({ name, prefix, roomId });
  }

  return (
    <FormDialog
      title={row ? `修改 ${row.name}` : '增加座位'}
      okText={row ? '保存' : '增加'}
      form={form}
      {...(row && { initialValues: { name: row.name, roomId: row.roomId } })}
      isBusy={add.isPending || change.isPending}
      error={add.error ?? change.error}
      onFinish={save}
      onClose={onClose}
    >
      <Form.Item name="name" label="座位名称" rules={[needed('请填写座位名称。')]}>
        <Input maxLength={60} autoFocus autoComplete="off" placeholder="例如：二号窗口" />
      </Form.Item>
      {!row && (
        <Form.Item
          name="prefix"
          label="号头"
          extra="这个座位发的号以它开头，例如 B 发出 B001；以后不能改。"
          normalize={(text: string) => text.toUpperCase()}
          rules={[needed('请填写号头。'), checked(prefixFault)]}
        >
          <Input maxLength={2} autoComplete="off" style={{ width: 96 }} />
        </Form.Item>
      )}
      <Form.Item name="roomId" label="所在房间">
        <Select
          allowClear
          placeholder="不固定"
          {...choicesOf(rooms, '还没有房间')}
          options={(rooms.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Form.Item>
    </FormDialog>
  );
}
