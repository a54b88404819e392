import { Button, Input } from 'antd';
import { useId, useState } from 'react';
import type { EcgCaptureView } from '../../../../contract/ecg-views.ts';
import { FaultSentence } from '../../../ui/fault-sentence.tsx';
import { KeyHint } from '../../../ui/key-hint.tsx';
import { ReasonDialog } from '../../../ui/reason-dialog.tsx';
import { Sentence } from '../../../ui/sentence.tsx';
import { useShortcut } from '../../../ui/use-shortcut.ts';
import styles from '../ecg.module.css';
import { FindingList } from '../finding-list.tsx';
import type { useCaptureActs } from './use-capture.ts';

interface FileCaptureProps {
  readonly view: EcgCaptureView;
  readonly acts: ReturnType<typeof useCaptureActs>;
}

/** Everything was captured: what is wrong with it, and whether it is filed or taken again. */
export function FileCapture({ view, acts }: FileCaptureProps) {
  const { save, discard } = acts;
  const { findings } = view;
  const [reason, setReason] = useState('');
  const [isDiscarding, setDiscarding] = useState(false);
  const reasonId = useId();
  const needsReason = findings.length > 0;
  const isBusy = save.isPending || discard.isPending;
  const mayFile = !isBusy && (!needsReason || reason.trim() !== '');
  const file = () => save.mutate(needsReason ? reason.trim() : undefined);
  useShortcut('Ctrl+S', '存入档案', file, { enabled: mayFile });
  return (
    <section className={styles.part} aria-label="存档">
      <Sentence tone={view.phase === 'finished' ? 'good' : 'warn'}>{view.sentence}</Sentence>
      {needsReason ? (
        <>
          <FindingList findings={findings} />
          <label className={styles.part} htmlFor={reasonId}>
            仍要存档的原因（质量不佳时必填）
            <Input.TextArea
              id={reasonId}
              value={reason}
              maxLength={200}
              autoSize={{ minRows: 2, maxRows: 4 }}
              onChange={({ target }) => setReason(target.value)}
            />
          </label>
        </>
      ) : (
        <p>✓ 信号质量合格。</p>
      )}
      <Button type="primary" size="large" disabled={!mayFile} loading={save.isPending} onClick={file}>
        存入 {view.residentName} 的档案
        <KeyHint keys="Ctrl+S" />
      </Button>
      {view.prompts.length === 0 ? (
        <Button disabled={isBusy} onClick={() => setDiscarding(true)}>
          放弃，重新采集
        </Button>
      ) : (
        <p>有危急值提示的图不能放弃：请存入档案并处理提示，然后可重新采集。</p>
      )}
      <FaultSentence error={save.error} onRetry={file} />
      {isDiscarding && (
        <ReasonDialog
          title="放弃这次采集"
          explanation="采到的心电图不会存入档案。"
          okText="放弃"
          act={discard}
          onConfirm={(why) => discard.mutate(why)}
          onClose={() => setDiscarding(false)}
        />
      )}
    </section>
  );
}
