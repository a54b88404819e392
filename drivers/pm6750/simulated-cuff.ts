import type { Clock } from '../clock.ts';
import { FINISHED, MEASURING } from './cuff-states.ts';
import { encodeFrame } from './protocol.ts';

export interface SimulatedPressures {
  readonly systolicMmHg: number;
  readonly meanMmHg: number;
  readonly diastolicMmHg: number;
}

export interface SimulatedCuff {
  setMode(mode: number): void;
  inflate(): void;
  deflate(): void;
  /** The next measurement ends in this state instead of a result. */
  failNext(state: number): void;
  /** The next measurement never ends by itself. */
  hangNext(): void;
  hangUp(): void;
}

const REPORT_MS = 200;
const HIGHEST_MMHG = 160;
const STEP_MMHG = 8;
const STOPPED_BY_HOST = 2;

/** The module's cuff: fills to 160 mmHg, empties in steps, and tells five times a second how far it is. */
export function createSimulatedCuff(
  clock: Clock,
  send: (bytes: Uint8Array) => void,
  pressures: () => SimulatedPressures,
): SimulatedCuff {
  let mode = 0;
  let cuffMmHg: number | null = null;
  let filling = true;
  let end: number | 'never' = FINISHED;
  let cancel = () => {};

  const report = (state: number, cuff: number, result?: SimulatedPressures) =>
    send(
      encodeFrame(
        0x03,
        mode | (state << 2),
        cuff / 2,
        result?.systolicMmHg ?? 0,
        result?.meanMmHg ?? 0,
        result?.diastolicMmHg ?? 0,
      ),
    );
  const finish = (state: number) => {
    cancel();
    cuffMmHg = null;
    end = FINISHED;
    report(state, 0, state === FINISHED ? pressures() : undefined);
  };
  const step = () => {
    if (cuffMmHg === null) return;
    cuffMmHg += filling ? 2 * STEP_MMHG : -STEP_MMHG;
    if (cuffMmHg >= HIGHEST_MMHG) filling = false;
    if (cuffMmHg <= 0 && end !== 'never') return finish(end);
    cuffMmHg = Math.max(0, cuffMmHg);
    report(MEASURING, cuffMmHg);
    cancel = clock.setTimer(REPORT_MS, step);
  };
  return {
    setMode: (wanted) => {
      mode = wanted;
    },
    inflate: () => {
      if (cuffMmHg !== null) return;
      cuffMmHg = 0;
      filling = true;
      report(MEASURING, 0);
      cancel = clock.setTimer(REPORT_MS, step);
    },
    deflate: () => {
      if (cuffMmHg !== null) finish(STOPPED_BY_HOST);
    },
    failNext: (state) => {
      end = state;
    },
    hangNext: () => {
      end = 'never';
    },
    hangUp: () => {
      cancel();
      cuffMmHg = null;
    },
  };
}
