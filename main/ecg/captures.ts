import { EventPublisher } from '@orpc/server';
import type { EcgRecording } from '../../domain/ecg/recording.ts';
import { quietStream } from '../devices/quiet-stream.ts';
import type { Log } from '../log.ts';
import type { CaptureAbout, CaptureEnd } from '../store/ecg-spool.ts';
import type { Store } from '../store/store.ts';
import { assemble } from './assemble.ts';
import type { Curves } from './curves.ts';
import type { CountRange, Examination } from './examine.ts';
import { type RunningCapture, runCapture } from './run-capture.ts';

/** How far a capture has come. */
export interface CaptureStatus {
  readonly about: CaptureAbout;
  /** null while it runs. */
  readonly ended: CaptureEnd | null;
  /** On the disk, lost ones included. */
  readonly keptSamples: number;
  readonly lostSamples: number;
}

/** Captures that are neither filed nor dropped, of all seats of this node. */
export interface Captures {
  /** Begins with the next sample; false when the device streams nothing. A second call with the same id changes nothing. */
  readonly start: (wanted: Omit<CaptureAbout, 'format' | 'startedAtMs'>) => boolean;
  readonly stop: (captureId: string) => void;
  readonly find: (captureId: string) => CaptureStatus | undefined;
  /** Oldest first. */
  readonly all: () => readonly CaptureStatus[];
  /** What can be said of it once it has ended; the same each time. Undefined while it runs. */
  readonly examination: (captureId: string) => Examination | undefined;
  /** What it holds until now. */
  readonly recording: (captureId: string) => EcgRecording | undefined;
  /** To be called once its samples have left the spool: filed or dropped. */
  readonly forget: (captureId: string) => void;
  /** Says that something about the capture changed, until the signal. */
  readonly changes: (captureId: string, signal: AbortSignal) => AsyncGenerator<true, void, void>;
  /** The node closes: what runs ends as it stands. */
  readonly close: () => void;
}

export interface CaptureParts {
  readonly store: Store;
  readonly curves: Curves;
  readonly log: Log;
  readonly nowMs: () => number;
  readonly examine: (recording: EcgRecording, range: CountRange) => Examination;
}

/** Also takes up what a node that went down in the middle had on the disk. */
export function openCaptures({ store, curves, log, nowMs, examine }: CaptureParts): Captures {
  const spool = store.ecgSpool;
  const open = new Map<string, CaptureStatus>();
  const running = new Map<string, RunningCapture>();
  const examined = new Map<string, Examination>();
  const changes = new EventPublisher<Record<string, true>>({ maxBufferedEvents: 1 });

  const note = (status: CaptureStatus) => {
    const { captureId } = status.about;
    open.set(captureId, status);
    if (status.ended) running.delete(captureId);
    changes.publish(captureId, true);
  };
  for (const { about, ended } of spool.all()) {
    const pieces = spool.pieces(about.captureId);
    const last = pieces.at(-1);
    const keptSamples = last ? last.firstSample + last.count : 0;
    const received = pieces.reduce((sum, piece) => sum + piece.count, 0);
    note({ about, ended: ended ?? 'node-stopped', keptSamples, lostSamples: keptSamples - received });
  }
  const recording = (captureId: string) => {
    const status = open.get(captureId);
    return status && assemble(status.about, spool.pieces(captureId));
  };
  return {
    start(wanted) {
      const { captureId, deviceId } = wanted;
      if (open.has(captureId)) return true;
      const curve = curves.of(deviceId);
      const format = curve.format();
      if (!format) return false;
      const about = { ...wanted, format, startedAtMs: nowMs() };
      spool.begin(about);
      note({ about, ended: null, keptSamples: 0, lostSamples: 0 });
      running.set(captureId, runCapture({ about, curve, spool, log, note }));
      return true;
    },
    stop: (captureId) => running.get(captureId)?.end('stopped'),
    find: (captureId) => open.get(captureId),
    all: () => [...open.values()].sort((a, b) => a.about.startedAtMs - b.about.startedAtMs),
    recording,
    examination(captureId) {
      const known = examined.get(captureId);
      const status = open.get(captureId);
      if (known || !status?.ended) return known;
      const whole = recording(captureId);
      const made = whole && examine(whole, status.about.format.range);
      if (made) examined.set(captureId, made);
      return made;
    },
    forget(captureId) {
      open.delete(captureId);
      examined.delete(captureId);
      changes.publish(captureId, true);
    },
    changes: (captureId, signal) => quietStream(() => changes.subscribe(captureId, { signal }), signal),
    close() {
      for (const capture of [...running.values()]) capture.end('node-stopped');
    },
  };
}
