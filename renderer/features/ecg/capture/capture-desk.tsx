import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import type { EcgSource } from '../../../../contract/ecg-views.ts';
import { useTell } from '../../../ui/use-tell.ts';
import styles from '../ecg.module.css';
import { ecgPath } from '../ecg-path.ts';
import { LiveFindings } from '../live/live-findings.tsx';
import { LiveTracing, LossSentence } from '../live/live-tracing.tsx';
import { type LiveState, useLiveSignal } from '../live/use-live-signal.ts';
import { useView } from '../paper/use-view.ts';
import { ViewBar } from '../paper/view-bar.tsx';
import { RunningCapture, StartCapture } from './capture-panel.tsx';
import { CaptureSubject } from './capture-subject.tsx';
import { CapturedTracing } from './captured-tracing.tsx';
import { FileCapture } from './file-capture.tsx';
import { FollowCapture } from './follow-capture.tsx';
import { LeftBehind } from './left-behind.tsx';
import { useCapture, useCaptureActs } from './use-capture.ts';
import { useSubject } from './use-subject.ts';

interface CaptureDeskProps {
  readonly source: EcgSource;
  /** Which device it is, or the choice where there are several. */
  readonly children: ReactNode;
}

function hindranceOf(residentId: string | undefined, live: LiveState): string | undefined {
  if (residentId === undefined) return '选定受检者后才能采集。';
  return live.phase === 'streaming' ? undefined : '有心电信号后才能采集。';
}

/** The curve on the left; on the right what to do with it. */
export function CaptureDesk({ source, children }: CaptureDeskProps) {
  const live = useLiveSignal(
    source.deviceId,
    useView((view) => view.filters),
  );
  const subject = useSubject();
  const capture = useCapture();
  const [, navigate] = useLocation();
  const tell = useTell();
  const acts = useCaptureActs(capture, ({ ecgId, residentName }) => {
    tell.done(`心电图已存入 ${residentName ?? ''} 的档案。`);
    navigate(ecgPath(ecgId));
  });
  const { view } = capture;
  const isRunning = view?.phase === 'running';
  return (
    <div className={styles.page}>
      <h1 className="visually-hidden">心电采集</h1>
      <CaptureSubject
        residentId={view?.residentId ?? subject.residentId}
        isFixed={view !== undefined}
        onChoose={subject.choose}
      >
        {children}
      </CaptureSubject>
      <div className={styles.wide}>
        <ViewBar />
      </div>
      {view === undefined || isRunning ? (
        <LiveTracing source={source} live={live} />
      ) : (
        <CapturedTracing captureId={view.captureId} />
      )}
      <aside className={styles.side} aria-label="采集与信号质量">
        {view === undefined && (
          <>
            <LeftBehind captures={capture.leftBehind} onOpen={capture.setView} />
            <StartCapture
              hindrance={hindranceOf(subject.residentId, live)}
              isBusy={capture.start.isPending}
              error={capture.start.error}
              onStart={(seconds) =>
                subject.residentId !== undefined &&
                capture.start.mutate({
                  deviceId: source.deviceId,
                  residentId: subject.residentId,
                  visitId: subject.visitId,
                  seconds,
                })
              }
            />
          </>
        )}
        {view && <FollowCapture captureId={view.captureId} onView={capture.setView} />}
        {view && isRunning && (
          <RunningCapture
            view={view}
            isBusy={acts.stop.isPending}
            error={acts.stop.error}
            onStop={() => acts.stop.mutate()}
          />
        )}
        {view && !isRunning && <FileCapture view={view} acts={acts} />}
        {(view === undefined || isRunning) && (
          <>
            <LossSentence live={live} />
            <LiveFindings live={live} />
          </>
        )}
      </aside>
    </div>
  );
}
