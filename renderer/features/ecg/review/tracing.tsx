import { type KeyboardEvent, useCallback, useEffect, useMemo, useRef } from 'react';
import { durationMsOf, type EcgRecording } from '../../../../domain/ecg/recording.ts';
import { useShortcut } from '../../../ui/use-shortcut.ts';
import { drawTrace } from '../paper/draw-trace.ts';
import { windowMsOf } from '../paper/layout.ts';
import { LeadNotes } from '../paper/lead-notes.tsx';
import { leadNotesOf } from '../paper/lead-words.ts';
import paperStyles from '../paper/paper.module.css';
import { PaperCanvas } from '../paper/paper-canvas.tsx';
import { PaperGround } from '../paper/paper-ground.tsx';
import { shownLeadsOf } from '../paper/shown-leads.ts';
import { usePaper } from '../paper/use-paper.ts';
import { useView } from '../paper/use-view.ts';
import { filterText, type PaperScale, scaleText } from '../paper/view-settings.ts';
import { windowText } from '../time-words.ts';
import { CaliperMark } from './caliper-mark.tsx';
import { type Hand, type HandMove, type Reach, ZOOM } from './hand.ts';
import { moveOfKey } from './hand-keys.ts';
import { useTracingPointer } from './use-tracing-pointer.ts';

interface TracingProps {
  readonly label: string;
  readonly recording: EcgRecording;
  /** The keys go to it as soon as it is there. */
  readonly isFocused?: boolean;
  readonly hand: Hand;
  readonly onMove: (move: HandMove, reach: Reach) => void;
}

/** The scale of the paper as it is seen: a lead that is zoomed runs twice as fast and twice as high. */
function useScale(isZoomed: boolean): PaperScale {
  const zoom = isZoomed ? ZOOM : 1;
  const mmPerSecond = useView((view) => view.mmPerSecond) * zoom;
  const mmPerMillivolt = useView((view) => view.mmPerMillivolt) * zoom;
  return useMemo(() => ({ mmPerSecond, mmPerMillivolt }), [mmPerSecond, mmPerMillivolt]);
}

/** A recording on its paper, to be read: scrolled, zoomed and measured by mouse and by keyboard. */
export function Tracing({ label, recording, isFocused = false, hand, onMove }: TracingProps) {
  const { layout, filters } = useView();
  const scale = useScale(hand.isZoomed);
  const leads = useMemo(() => recording.leads.map(({ name }) => name), [recording]);
  const shownLeads = useMemo(() => shownLeadsOf(recording, filters), [recording, filters]);
  const isCalibrated = recording.microvoltPerCount !== null;
  const { fromMs } = hand;
  const durationMs = durationMsOf(recording);
  const wholeMm = (durationMs / 1000) * scale.mmPerSecond;
  const { box, paper } = usePaper(layout, hand.isZoomed ? [hand.lead] : leads, wholeMm);
  const windowMs = paper ? windowMsOf(paper, scale.mmPerSecond) : 0;
  const move = (to: HandMove) => onMove(to, { leads, durationMs, windowMs });
  const pointer = useTracingPointer(paper, hand, { fromMs, scale }, move);

  const area = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isFocused) area.current?.focus({ preventScroll: true });
  }, [isFocused]);
  useShortcut('z', '放大所选导联', () => move({ to: 'zoom' }));

  const draw = useCallback(
    (context: CanvasRenderingContext2D) => {
      for (const strip of paper?.strips ?? []) {
        const shown = shownLeads.get(strip.lead);
        if (shown && paper) drawTrace(context, strip, shown, { perMm: paper.pixels.perMm, fromMs, scale });
      }
    },
    [paper, shownLeads, fromMs, scale],
  );
  const onKeyDown = (event: KeyboardEvent) => {
    const to = event.altKey || event.ctrlKey || event.metaKey ? undefined : moveOfKey(event, hand);
    if (!to) return;
    event.preventDefault();
    move(to);
  };

  return (
    <div
      ref={area}
      className={paperStyles.box}
      role="slider"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={Math.round(durationMs)}
      aria-valuenow={Math.round(fromMs)}
      aria-valuetext={`从第 ${(fromMs / 1000).toFixed(1)} 秒起`}
      tabIndex={0}
      onKeyDown={onKeyDown}
      {...pointer}
    >
      <div ref={box} className={paperStyles.layer} />
      {paper && (
        <>
          <PaperGround paper={paper} mmPerMillivolt={isCalibrated ? scale.mmPerMillivolt : null} />
          <PaperCanvas className={paperStyles.layer ?? ''} pixels={paper.pixels} draw={draw} />
          <LeadNotes paper={paper} notes={leadNotesOf(recording)} />
          <CaliperMark paper={paper} hand={hand} shown={{ fromMs, scale }} isCalibrated={isCalibrated} />
          <span className={paperStyles.stated}>
            {[
              windowText(fromMs, windowMs, durationMs),
              scaleText(scale, isCalibrated),
              filterText(filters),
            ].join('　')}
          </span>
        </>
      )}
    </div>
  );
}
