import { concatBytes } from '../bytes.ts';
import type { Clock } from '../clock.ts';
import { framesOf } from '../frame-scanner.ts';
import type { SimulatedLine, Simulator } from '../simulator.ts';
import { createModuleScanner, decodeFrame, encodeFrame } from './protocol.ts';
import { createSimulatedCuff, type SimulatedCuff, type SimulatedPressures } from './simulated-cuff.ts';

export interface SimulatedPatient extends SimulatedPressures {
  readonly spo2Percent: number;
  readonly pulsePerMinute: number;
  readonly breathsPerMinute: number;
  readonly celsius: number;
}

export interface ModuleSimulator extends Simulator {
  /** Somebody starts a measurement at the module itself. */
  measure(): void;
  failNextCuff(state: number): void;
  hangNextCuff(): void;
  /** The module no longer hears commands for the cuff. */
  ignoreCuffCommands(): void;
  detachElectrodes(off: boolean): void;
  takeFingerOut(out: boolean): void;
  /** How often the host told the cuff to stop. */
  stopsHeard(): number;
}

export interface ModuleSimulatorOptions {
  readonly clock: Clock;
  readonly patient: SimulatedPatient;
  /** µV of leads I and II at a time; see simulatedHeart. */
  readonly heart: (timeMs: number) => readonly number[];
  /** Bytes of an ECG frame: seven leads, or one. */
  readonly ecgBytes?: 7 | 1;
}

const ECG_RATE_HZ = 250;
const BURST_MS = 20;
const VALUES_MS = 1_000;
const MICROVOLT_PER_COUNT = 20;
const NO_FINGER = 2;

/** The module on its serial line, for tests, demonstrations and training. */
export function createModuleSimulator(options: ModuleSimulatorOptions): ModuleSimulator {
  const { clock, patient, heart, ecgBytes = 7 } = options;
  const state = { electrodesOff: false, fingerOut: false, isDeaf: false, stopsHeard: 0 };
  const plan: ((cuff: SimulatedCuff) => void)[] = [];
  const cuffs = new Set<SimulatedCuff>();

  const values = (): Uint8Array => {
    const pulse = state.electrodesOff ? 0 : patient.pulsePerMinute;
    const ecgStatus = state.electrodesOff ? 2 : 0;
    const spo2 = state.fingerOut ? [NO_FINGER, 127, 255] : [0, patient.spo2Percent, patient.pulsePerMinute];
    const tenths = Math.round(patient.celsius * 10);
    return concatBytes([
      encodeFrame(0x02, ecgStatus, pulse, patient.breathsPerMinute, 0, 1),
      encodeFrame(0x04, ...spo2),
      encodeFrame(0x05, 0, Math.floor(tenths / 10), tenths % 10),
    ]);
  };
  const wave = (timeMs: number): Uint8Array => {
    const [i = 0, ii = 0] = heart(timeMs).map((microvolt) => counts(microvolt));
    return encodeFrame(0x01, ...(ecgBytes === 1 ? [ii] : [i, ii, 128, 128, 128, 128, 128]));
  };

  const connect = (send: (bytes: Uint8Array) => void): SimulatedLine => {
    const scanner = createModuleScanner();
    const cuff = createSimulatedCuff(clock, send, () => patient);
    cuffs.add(cuff);
    const cancels = new Map<string, () => void>();
    const every = (name: string, ms: number, act: () => void) => {
      cancels.get(name)?.();
      const fire = () => {
        cancels.set(name, clock.setTimer(ms, fire));
        act();
      };
      cancels.set(name, clock.setTimer(ms, fire));
    };
    const streamEcg = () => {
      let sent = 0;
      every('ecg', BURST_MS, () => {
        const burst = Array.from({ length: (ECG_RATE_HZ * BURST_MS) / 1000 }, () =>
          wave((sent++ * 1000) / ECG_RATE_HZ),
        );
        send(concatBytes(burst));
      });
      every('values', VALUES_MS, () => send(values()));
    };
    const startCuff = () => {
      for (const act of plan.splice(0)) act(cuff);
      cuff.inflate();
    };
    const obey = (type: number, para: number) => {
      if (type === 0x01 && para === 1) streamEcg();
      if (state.isDeaf) return;
      if (type === 0x02 && para === 0) state.stopsHeard += 1;
      if (type === 0x09) cuff.setMode(para - 1);
      if (type === 0x02) para === 1 ? startCuff() : cuff.deflate();
    };
    return {
      receive: (bytes) => {
        for (const frame of framesOf(scanner.push(bytes)).map(decodeFrame))
          obey(frame.type, frame.data[0] ?? 0);
      },
      hangUp: () => {
        for (const cancel of cancels.values()) cancel();
        cuff.hangUp();
        cuffs.delete(cuff);
      },
    };
  };

  return {
    connect,
    measure: () => {
      for (const cuff of cuffs) cuff.inflate();
    },
    failNextCuff: (end) => void plan.push((cuff) => cuff.failNext(end)),
    hangNextCuff: () => void plan.push((cuff) => cuff.hangNext()),
    ignoreCuffCommands: () => {
      state.isDeaf = true;
    },
    detachElectrodes: (off) => {
      state.electrodesOff = off;
    },
    takeFingerOut: (out) => {
      state.fingerOut = out;
    },
    stopsHeard: () => state.stopsHeard,
  };
}

/** Eight bits around the middle, held at both ends. */
function counts(microvolt: number): number {
  return Math.min(255, Math.max(0, Math.round(128 + microvolt / MICROVOLT_PER_COUNT)));
}
