import { useMutation } from '@tanstack/react-query';
import { Form, Input } from 'antd';
import { orpc, queryClient } from '../../client/query.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { showFieldFaults } from '../../ui/form-faults.ts';
import { useTell } from '../../ui/use-tell.ts';
import type { SeatRow } from './seat-row.ts';

interface Values {
  readonly folder?: string;
}

interface EcgFolderDialogProps {
  readonly row: SeatRow;
  readonly onClose: () => void;
}

/** Where a seat's ECG machine leaves its files; empty where it leaves none. */
export function EcgFolderDialog({ row, onClose }: EcgFolderDialogProps) {
  const [form] = Form.useForm<Values>();
  const tell = useTell();
  const save = useMutation(
    orpc.seats.setEcgFolder.mutationOptions({
      onSuccess: () => {
        tell.done(`${row.name} 的心电文件夹已保存`);
        onClose();
        return queryClient.invalidateQueries({ queryKey: orpc.seats.key() });
      },
      onError: (error: unknown) => showFieldFaults(form, error),
    }),
  );
  return (
    <FormDialog
      title={`${row.name} 的心电文件夹`}
      okText="保存"
      form={form}
      initialValues={{ folder: row.ecgFolder ?? '' }}
      isBusy={save.isPending}
      error={save.error}
      onFinish={({ folder }) => save.mutate({ id: row.id, folder: folder?.trim() || null })}
      onClose={onClose}
    >
      <Form.Item
        name="folder"
        label="心电图机导出到主机的哪个文件夹"
        extra="放进来的文件自动导入：成功的移到其中的 done，不能读的移到 refused 并写明原因。留空就不自动导入。"
      >
        <Input maxLength={260} autoFocus autoComplete="off" placeholder="例如：D:\ECG" />
      </Form.Item>
    </FormDialog>
  );
}
