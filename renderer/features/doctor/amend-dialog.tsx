import { useMutation } from '@tanstack/react-query';
import { Form, Input } from 'antd';
import type { VisitNote } from '../../../domain/visits/note.ts';
import { orpc } from '../../client/query.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { refreshQueue } from '../queue/refresh-queue.ts';
import { sectionLabels } from './section-words.ts';

interface Values {
  readonly text: string;
  readonly reason: string;
}

interface AmendDialogProps {
  readonly visitId: string;
  readonly note: VisitNote;
  readonly onClose: () => void;
}

/** What a saved note said stays readable beside what it says now. */
export function AmendDialog({ visitId, note, onClose }: AmendDialogProps) {
  const [form] = Form.useForm<Values>();
  const amend = useMutation(
    orpc.visits.amendNote.mutationOptions({
      onSuccess: () => {
        onClose();
        return refreshQueue();
      },
    }),
  );
  return (
    <FormDialog<Values>
      title={`修改${sectionLabels[note.section]}`}
      okText="保存修改"
      form={form}
      initialValues={{ text: note.text }}
      isBusy={amend.isPending}
      error={amend.error}
      onFinish={({ text, reason }) =>
        amend.mutate({
          visitId,
          noteId: note.noteId,
          was: note.text,
          now: text.trim(),
          reason: reason.trim(),
        })
      }
      onClose={onClose}
    >
      <Form.Item
        name="text"
        label="内容（原文会保留）"
        rules={[{ required: true, whitespace: true, message: '内容不能为空。' }]}
      >
        <Input.TextArea autoFocus autoSize={{ minRows: 4, maxRows: 14 }} maxLength={20_000} />
      </Form.Item>
      <Form.Item
        name="reason"
        label="修改原因（会留下记录）"
        rules={[{ required: true, whitespace: true, message: '请写明原因。' }]}
      >
        <Input maxLength={200} autoComplete="off" />
      </Form.Item>
    </FormDialog>
  );
}
