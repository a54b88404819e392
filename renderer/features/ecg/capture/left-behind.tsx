import { Button } from 'antd';
import type { EcgCaptureView } from '../../../../contract/ecg-views.ts';
import { Sentence } from '../../../ui/sentence.tsx';
import { momentText } from '../time-words.ts';

interface LeftBehindProps {
  readonly captures: readonly EcgCaptureView[];
  readonly onOpen: (capture: EcgCaptureView) => void;
}

/** Captures that were neither filed nor thrown away, also those that a power cut broke off. */
export function LeftBehind({ captures, onOpen }: LeftBehindProps) {
  return captures.map((capture) => (
    <Sentence key={capture.captureId} tone="warn">
      {capture.residentName} {momentText(capture.startedAtMs)} 采集的心电图还没有存档（
      {Math.floor(capture.secondsKept)} 秒）。
      <Button size="small" onClick={() => onOpen(capture)}>
        打开处理
      </Button>
    </Sentence>
  ));
}
