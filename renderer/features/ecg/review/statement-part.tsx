import { useMutation } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import type { EcgRow } from '../../../../contract/ecg-views.ts';
import { orpc } from '../../../client/query.ts';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { KeyHint } from '../../../ui/key-hint.tsx';
import { needed } from '../../../ui/text-rules.ts';
import { useShortcut } from '../../../ui/use-shortcut.ts';
import styles from '../ecg.module.css';
import { momentText } from '../time-words.ts';
import { refreshEcgs } from '../use-ecg-changes.ts';

interface StatementPartProps {
  readonly ecg: EcgRow;
  readonly mayWrite: boolean;
}

/** What doctors read in it, newest first; every reading stays. */
export function StatementPart({ ecg, mayWrite }: StatementPartProps) {
  const [isWriting, setWriting] = useState(false);
  const may = mayWrite && ecg.withdrawn === null;
  useShortcut('Alt+R', '写心电图意见', () => setWriting(true), { enabled: may && !isWriting });
  return (
    <section className={styles.part} aria-label="医师意见">
      <h3>医师意见</h3>
      {ecg.statements.length === 0 && <p className={styles.quiet}>还没有医师阅图。</p>}
      {[...ecg.statements].reverse().map((statement) => (
        <div key={statement.atMs}>
          {statement.findings !== '' && <p className={styles.text}>{statement.findings}</p>}
          <p className={styles.text}>
            <b>{statement.conclusion}</b>
          </p>
          <p className={styles.quiet}>
            {statement.by}　{momentText(statement.atMs)}
          </p>
        </div>
      ))}
      {may && (
        <Button onClick={() => setWriting(true)}>
          写意见
          <KeyHint keys="Alt+R" />
        </Button>
      )}
      {isWriting && <StatementDialog ecgId={ecg.ecgId} onClose={() => setWriting(false)} />}
    </section>
  );
}

interface StatementValues {
  readonly findings?: string;
  readonly conclusion: string;
}

function StatementDialog({ ecgId, onClose }: { readonly ecgId: string; readonly onClose: () => void }) {
  const [form] = Form.useForm<StatementValues>();
  const write = useMutation(
    orpc.ecg.setStatement.mutationOptions({
      onSuccess: () => {
        onClose();
        refreshEcgs();
      },
    }),
  );
  return (
    <FormDialog
      title="心电图意见"
      okText="签署"
      form={form}
      isBusy={write.isPending}
      error={write.error}
      onFinish={({ findings = '', conclusion }) => write.mutate({ ecgId, findings, conclusion })}
      onClose={onClose}
    >
      <Form.Item name="findings" label="心电图所见">
        <Input.TextArea autoFocus autoSize={{ minRows: 3 }} maxLength={2000} />
      </Form.Item>
      <Form.Item name="conclusion" label="结论" rules={[needed('请写明结论。')]}>
        <Input.TextArea autoSize={{ minRows: 2 }} maxLength={2000} />
      </Form.Item>
    </FormDialog>
  );
}
