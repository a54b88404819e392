import { useMutation, useQuery } from '@tanstack/react-query';
import { Button, Form, Radio } from 'antd';
import { useState } from 'react';
import type { EcgRow } from '../../../../contract/ecg-views.ts';
import { orpc } from '../../../client/query.ts';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { KeyHint } from '../../../ui/key-hint.tsx';
import { needed } from '../../../ui/text-rules.ts';
import { useShortcut } from '../../../ui/use-shortcut.ts';
import shared from '../ecg.module.css';
import { refreshEcgs } from '../use-ecg-changes.ts';
import styles from './mark-critical.module.css';

/** A doctor marks what the list calls critical and no measurement can tell; it is then open like any other. */
export function MarkCritical({ ecg }: { readonly ecg: EcgRow }) {
  const [isMarking, setMarking] = useState(false);
  useShortcut('Alt+M', '标记危急值', () => setMarking(true), { enabled: !isMarking });
  return (
    <>
      <Button onClick={() => setMarking(true)}>
        标记危急值
        <KeyHint keys="Alt+M" />
      </Button>
      {isMarking && <MarkDialog ecg={ecg} onClose={() => setMarking(false)} />}
    </>
  );
}

interface MarkDialogProps {
  readonly ecg: EcgRow;
  readonly onClose: () => void;
}

function MarkDialog({ ecg, onClose }: MarkDialogProps) {
  const [form] = Form.useForm<{ readonly code: string }>();
  const listed = useQuery(orpc.ecgCriticals.handList.queryOptions());
  const raise = useMutation(
    orpc.ecgCriticals.raise.mutationOptions({
      onSuccess: () => {
        onClose();
        refreshEcgs();
      },
    }),
  );
  const known = new Set(ecg.criticals.flatMap(({ prompts }) => prompts.map(({ code }) => code)));
  const choices = listed.data?.filter(({ code }) => !known.has(code)) ?? [];
  return (
    <FormDialog
      title="标记危急值"
      okText="标记并提醒"
      form={form}
      isBusy={raise.isPending}
      error={raise.error ?? listed.error}
      isDangerous
      onFinish={({ code }) => raise.mutate({ ecgId: ecg.ecgId, code })}
      onClose={onClose}
    >
      <p className={shared.intro}>
        自动测量判断不了、本院危急值目录要求提示的项目。标记后会一直提醒，直到有人记录处理。
      </p>
      <Form.Item name="code" label="您在图上看到" rules={[needed('请选择一项。')]}>
        <Radio.Group className={styles.choices ?? ''}>
          {choices.map(({ code, words }) => (
            <Radio key={code} value={code}>
              {words}
            </Radio>
          ))}
        </Radio.Group>
      </Form.Item>
    </FormDialog>
  );
}
