import { useMutation } from '@tanstack/react-query';
import { Form, Input } from 'antd';
import type { EcgCriticalView } from '../../../../contract/ecg-views.ts';
import { orpc } from '../../../client/query.ts';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { needed } from '../../../ui/text-rules.ts';
import styles from '../ecg.module.css';
import { refreshEcgs } from '../use-ecg-changes.ts';
import { Prompts } from './criticals.tsx';

interface AcknowledgeDialogProps {
  readonly critical: EcgCriticalView;
  readonly onClose: () => void;
}

interface Answer {
  readonly done: string;
  readonly told: string;
}

/** The answer to a critical value: what was done, and who was told. Leaving it leaves the critical value open. */
export function AcknowledgeDialog({ critical, onClose }: AcknowledgeDialogProps) {
  const { criticalId, ecgId } = critical;
  const [form] = Form.useForm<Answer>();
  const acknowledge = useMutation(
    orpc.ecgCriticals.acknowledge.mutationOptions({
      onSuccess: () => {
        onClose();
        refreshEcgs();
      },
    }),
  );
  return (
    <FormDialog
      title={`危急值提示：${critical.residentName ?? '受检者未认领'}`}
      okText="已处理"
      form={form}
      isBusy={acknowledge.isPending}
      error={acknowledge.error}
      isDangerous
      onFinish={(answer) => acknowledge.mutate({ criticalId, ecgId, ...answer })}
      onClose={onClose}
    >
      <div className={styles.intro}>
        <Prompts critical={critical} />
        <p>请先看受检者，再记录。取消后仍为未处理，会一直提醒。</p>
      </div>
      <Form.Item
        name="done"
        label="做了什么处理"
        rules={[needed('请写明处理。'), { min: 2, message: '请写明处理。' }]}
      >
        <Input.TextArea autoFocus maxLength={500} autoSize={{ minRows: 2 }} />
      </Form.Item>
      <Form.Item name="told" label="告知了谁" rules={[needed('请写明告知了谁。')]}>
        <Input maxLength={100} placeholder="例如：张医生、县医院急诊" />
      </Form.Item>
    </FormDialog>
  );
}
