import { concatBytes } from '../bytes.ts';
import type { Clock } from '../clock.ts';
import { createPace } from '../simulated-pace.ts';
import type { Simulator } from '../simulator.ts';
import { encodeSample } from './protocol.ts';

const BURST_MS = 20;
const MICROVOLT_PER_COUNT = 0.5;

export interface HealthyPiSimulatorOptions {
  readonly clock: Clock;
  /** µV of HEART_LEADS at a time; the first, I, is sent at 0.5 µV a count. */
  readonly heart: (timeMs: number) => readonly number[];
  readonly rateHz?: number;
  readonly values?: {
    readonly spo2Percent: number;
    readonly breathsPerMinute: number;
    readonly heartPerMinute: number;
  };
  /** How the frames end: as the maker's, or as a clone's. */
  readonly end?: 0x0b | 0x5a;
}

const NO_VALUES = { spo2Percent: 0, breathsPerMinute: 0, heartPerMinute: 0 };

/** The board on its cable: it streams from the moment it is connected. */
export function createHealthyPiSimulator(options: HealthyPiSimulatorOptions): Simulator {
  const { clock, heart, rateHz = 125, values = NO_VALUES, end } = options;
  return {
    connect: (send) => {
      const due = createPace(clock, rateHz);
      let sent = 0;
      const frame = (): Uint8Array => {
        const microvolt = heart((sent * 1000) / rateHz)[0] ?? 0;
        const ecg = Math.round(microvolt / MICROVOLT_PER_COUNT);
        sent += 1;
        return encodeSample({ ecg, isBioZNew: sent % 2 === 0, ...values }, end);
      };
      const burst = () => {
        cancel = clock.setTimer(BURST_MS, burst);
        send(concatBytes(Array.from({ length: due() }, frame)));
      };
      let cancel = clock.setTimer(BURST_MS, burst);
      return { receive: () => undefined, hangUp: () => cancel() };
    },
  };
}
