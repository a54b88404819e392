import type { EcgSignalEvent } from '../../drivers/ecg-signal.ts';
import type { Log } from '../log.ts';
import type { CaptureAbout, CaptureEnd, EcgSpool } from '../store/ecg-spool.ts';
import type { CaptureStatus } from './captures.ts';
import { createCollector } from './collect.ts';
import type { Curve } from './curve.ts';

export interface RunningCapture {
  readonly end: (ended: CaptureEnd) => void;
}

export interface RunParts {
  readonly about: CaptureAbout;
  readonly curve: Curve;
  readonly spool: EcgSpool;
  readonly log: Log;
  readonly note: (status: CaptureStatus) => void;
}

/** Takes the curve from now on and puts it on the disk each second, until it has what is wanted or something ends it. */
export function runCapture({ about, curve, spool, log, note }: RunParts): RunningCapture {
  const { captureId, format, secondsWanted } = about;
  const wanted = Math.round(format.rateHz * secondsWanted);
  const collector = createCollector(wanted);
  let kept: CaptureStatus = { about, ended: null, keptSamples: 0, lostSamples: 0 };

  /** False when the disk does not take it: what it holds already is then all there is. */
  const attempt = (write: () => void): boolean => {
    try {
      write();
      return true;
    } catch (error) {
      log.error('ECG capture', error);
      return false;
    }
  };
  const keep = () => {
    const isKept = attempt(() => spool.add(captureId, collector.drain()));
    if (isKept) kept = { ...kept, keptSamples: collector.reached(), lostSamples: collector.lost() };
    return isKept;
  };
  const end = (ended: CaptureEnd) => {
    unlisten();
    const really = keep() ? ended : 'store-failed';
    attempt(() => spool.end(captureId, really));
    note({ ...kept, ended: really });
  };
  const hear = (event: EcgSignalEvent) => {
    if (event.type !== 'samples') return end('unplugged');
    collector.take(event);
    if (collector.reached() >= wanted) end('complete');
    else if (collector.pending() >= format.rateHz) {
      if (keep()) note(kept);
      else end('store-failed');
    }
  };
  const unlisten = curve.listen(hear);
  return { end };
}
