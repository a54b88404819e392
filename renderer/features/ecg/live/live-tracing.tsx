import type { EcgSource } from '../../../../contract/ecg-views.ts';
import { LeadNotes } from '../paper/lead-notes.tsx';
import { contactNotes, lostText } from '../paper/lead-words.ts';
import styles from '../paper/paper.module.css';
import { PaperGround } from '../paper/paper-ground.tsx';
import { usePaper } from '../paper/use-paper.ts';
import { useView } from '../paper/use-view.ts';
import { filterText, scaleText } from '../paper/view-settings.ts';
import { SweepCanvas } from './sweep-canvas.tsx';
import type { LiveState } from './use-live-signal.ts';

interface LiveTracingProps {
  readonly source: EcgSource;
  readonly live: LiveState;
}

/** A round of the pen, s: as long as a report. On a narrow screen less. */
const SWEPT_S = 10;

/** The running curve on its paper, with what is wrong with it said on it. */
export function LiveTracing({ source, live }: LiveTracingProps) {
  const view = useView();
  const { signal } = live;
  const { box, paper } = usePaper(view.layout, signal?.format.leads ?? [], SWEPT_S * view.mmPerSecond);
  const isCalibrated = signal?.format.microvoltPerCount !== null;
  return (
    <div ref={box} className={styles.box} role="img" aria-label="正在走动的心电图">
      {paper && signal && (
        <>
          <PaperGround paper={paper} mmPerMillivolt={isCalibrated ? view.mmPerMillivolt : null} />
          <SweepCanvas paper={paper} signal={signal} scale={view} />
          <LeadNotes paper={paper} notes={contactNotes(signal.format.leads, live.contact)} />
          <span className={styles.stated}>
            {scaleText(view, isCalibrated)}　{filterText(view.filters)}
          </span>
        </>
      )}
      {live.phase !== 'streaming' && <NoSignal source={source} phase={live.phase} />}
    </div>
  );
}

type Silence = Exclude<LiveState['phase'], 'streaming'>;

const silenceTitles: Readonly<Record<Silence, string>> = {
  waiting: '正在等待心电信号…',
  ended: '✕ 心电信号中断',
  offline: '✕ 与服务器的连接中断，曲线已停住',
};

interface NoSignalProps {
  readonly source: EcgSource;
  readonly phase: Silence;
}

/** Why nothing moves, and what to do. The last curve stays under the veil. */
function NoSignal({ source, phase }: NoSignalProps) {
  return (
    <div className={styles.veil} role="status">
      <div className={styles.say}>
        <strong>{silenceTitles[phase]}</strong>
        {phase === 'offline' ? (
          <span>正在自动重新连接；正在采集的心电图由服务器继续保存。</span>
        ) : (
          <>
            <span>
              {source.name}：{source.live.sentence}
            </span>
            <span>请检查设备电源和连接线；接好后会自动继续。</span>
          </>
        )}
      </div>
    </div>
  );
}

/** What was lost on the way, said beside the tracing as long as the signal runs. */
export function LossSentence({ live }: { readonly live: LiveState }) {
  const rateHz = live.signal?.format.rateHz ?? 0;
  const [lost, missed] = [lostText(live.lostSamples, rateHz), lostText(live.missedSamples, rateHz)];
  if (lost === undefined && missed === undefined) return null;
  return (
    <p role="status">
      {lost !== undefined && `设备传输${lost}，曲线在该处断开。`}
      {missed !== undefined && `本页面来不及显示：${missed}（不影响采集）。`}
    </p>
  );
}
