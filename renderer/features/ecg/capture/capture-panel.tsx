import { Button, Progress } from 'antd';
import type { EcgCaptureView } from '../../../../contract/ecg-views.ts';
import { FaultSentence } from '../../../ui/fault-sentence.tsx';
import { KeyHint } from '../../../ui/key-hint.tsx';
import { useShortcut } from '../../../ui/use-shortcut.ts';
import styles from '../ecg.module.css';
import type { CaptureSeconds } from './use-capture.ts';

interface StartCaptureProps {
  /** Why nothing can be captured now, in words; nothing when it can. */
  readonly hindrance: string | undefined;
  readonly isBusy: boolean;
  readonly error: unknown;
  readonly onStart: (seconds: CaptureSeconds) => void;
}

/** One key takes an ECG while the trace runs: ten seconds, or a rhythm strip. */
export function StartCapture({ hindrance, isBusy, error, onStart }: StartCaptureProps) {
  const enabled = hindrance === undefined && !isBusy;
  useShortcut('F6', '采集 10 秒心电图', () => onStart(10), { enabled });
  useShortcut('F7', '采集 30 秒节律', () => onStart(30), { enabled });
  useShortcut('F8', '采集 60 秒节律', () => onStart(60), { enabled });
  return (
    <section className={styles.part} aria-label="采集">
      <Button type="primary" size="large" block disabled={!enabled} onClick={() => onStart(10)}>
        采集 10 秒
        <KeyHint keys="F6" />
      </Button>
      <div className={styles.acts}>
        <Button disabled={!enabled} onClick={() => onStart(30)}>
          30 秒
          <KeyHint keys="F7" />
        </Button>
        <Button disabled={!enabled} onClick={() => onStart(60)}>
          60 秒
          <KeyHint keys="F8" />
        </Button>
      </div>
      {hindrance !== undefined && <p className={styles.quiet}>{hindrance}</p>}
      <FaultSentence error={error} />
    </section>
  );
}

interface RunningCaptureProps {
  readonly view: EcgCaptureView;
  readonly isBusy: boolean;
  readonly error: unknown;
  readonly onStop: () => void;
}

/** How far it is. What is counted is on the disk already. */
export function RunningCapture({ view, isBusy, error, onStop }: RunningCaptureProps) {
  useShortcut('Escape', '提前结束采集', onStop, { enabled: !isBusy });
  const kept = Math.min(view.secondsKept, view.secondsWanted);
  return (
    <section className={styles.part} aria-label="采集">
      <strong role="status">
        正在采集 {Math.floor(kept)} / {view.secondsWanted} 秒
      </strong>
      <Progress percent={Math.round((kept / view.secondsWanted) * 100)} showInfo={false} />
      <p className={styles.quiet}>请受检者保持安静，不要说话和活动。已采到的部分已写入磁盘。</p>
      <Button disabled={isBusy} onClick={onStop}>
        提前结束
        <KeyHint keys="Esc" />
      </Button>
      <FaultSentence error={error} />
    </section>
  );
}
