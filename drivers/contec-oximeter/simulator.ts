import { asciiBytes } from '../ascii.ts';
import type { OximeterSimulator } from '../bci-oximeter/simulator.ts';
import type { Clock } from '../clock.ts';
import { framesOf } from '../frame-scanner.ts';
import type { OximeterSample } from '../oximetry.ts';
import { createSimulatedFinger } from '../simulated-finger.ts';
import { COMMAND } from './commands.ts';
import { createPackageScanner, decodePackage, encodePackage, TYPE } from './protocol.ts';

export interface SimulatedRecording {
  readonly user: number;
  /** YYYY-MM-DDThh:mm:ss */
  readonly start: string;
  /** SpO₂ and pulse, a pair for each second; 0 for a second without values. */
  readonly seconds: readonly (readonly [spo2: number, pulse: number])[];
  /** Per cent; undefined for a device that stores none. */
  readonly perfusionIndex?: number;
}

export interface ContecOximeterSimulator extends OximeterSimulator {
  record(recording: SimulatedRecording): void;
  /** Somebody presses the key: the device says so and falls silent until it is connected anew. */
  switchOff(): void;
}

/** Ten seconds without a sign of life, and the device stops sending. */
const PATIENCE_CHUNKS = 100;

/** The oximeter on its cable, for tests, demonstrations and training. */
export function createContecOximeterSimulator(clock: Clock): ContecOximeterSimulator {
  const finger = createSimulatedFinger(clock);
  const recordings: SimulatedRecording[] = [];
  const lines = new Set<() => void>();

  return {
    insert: finger.insert,
    record: (recording) => void recordings.push(recording),
    switchOff: () => {
      for (const sayGoodbye of lines) sayGoodbye();
    },
    connect: (send) => {
      const scanner = createPackageScanner();
      let streaming = false;
      let chunksLeft = 0;
      const answer = (type: number, data: readonly number[]) => send(encodePackage(type, data));
      const end = finger.stream((samples) => {
        if (!streaming || chunksLeft-- <= 0) return;
        send(
          Uint8Array.from(
            samples.flatMap((sample) => [...encodePackage(TYPE.realtime, realtimeData(sample))]),
          ),
        );
      });
      const sayGoodbye = () => {
        answer(TYPE.disconnect, [1]);
        streaming = false;
      };
      lines.add(sayGoodbye);
      const obey = (code: number, user: number, segment: number) => {
        const own = recordings.filter((recording) => recording.user === user);
        const asked = own[segment];
        chunksLeft = PATIENCE_CHUNKS;
        if (code === COMMAND.startRealtime) streaming = true;
        else if (code === COMMAND.stopRealtime) streaming = false;
        else if (code === COMMAND.deviceId) answer(TYPE.deviceId, [...asciiBytes('SIM0001')]);
        else if (code === COMMAND.users)
          answer(TYPE.users, [Math.max(1, ...recordings.map((recording) => recording.user + 1))]);
        else if (code === COMMAND.segments) answer(TYPE.segments, [user, own.length]);
        else if (asked) recall(asked, code, [user, segment], answer);
      };
      return {
        receive: (bytes) => {
          for (const { type, data } of framesOf(scanner.push(bytes)).map(decodePackage)) {
            const [code = 0, user = 0, segment = 0] = data;
            if (type === TYPE.command) obey(code, user, segment);
          }
        },
        hangUp: () => {
          lines.delete(sayGoodbye);
          end();
        },
      };
    },
  };
}

type Answer = (type: number, data: readonly number[]) => void;

/** Answers what is asked about a recording. */
function recall(recording: SimulatedRecording, code: number, place: readonly number[], answer: Answer): void {
  const { seconds, perfusionIndex, start } = recording;
  const length = seconds.length * (perfusionIndex === undefined ? 2 : 4);
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = start.split(/[-T:]/).map(Number);
  if (code === COMMAND.dataLength)
    answer(TYPE.dataLength, [...place, length & 0xff, (length >> 8) & 0xff, length >> 16, 0]);
  else if (code === COMMAND.startTime) {
    answer(TYPE.startDate, [...place, Math.floor(year / 100), year % 100, month, day]);
    answer(TYPE.startTime, [...place, hour, minute, second, 0]);
  } else if (code === COMMAND.data && perfusionIndex === undefined) {
    for (let at = 0; at < seconds.length; at += 3)
      answer(
        TYPE.stored,
        [0, 1, 2].flatMap((i) => seconds[at + i] ?? [0, 0]),
      );
  } else if (code === COMMAND.data) {
    const pi = Math.round((perfusionIndex ?? 0) * 100);
    for (const pair of seconds) answer(TYPE.storedWithPi, [...pair, pi & 0xff, pi >> 8]);
  }
}

function realtimeData({ state, spo2, pulse, perfusionIndex }: OximeterSample): readonly number[] {
  const pi = perfusionIndex === null ? 0xffff : Math.round(perfusionIndex * 100);
  const signal = state === 'no-finger' ? 0x80 : 7;
  const pleth = 0x40 | (state === 'searching' ? 0x80 : 0);
  return [signal, pleth, 4, pulse ?? 0xff, spo2 ?? 0x7f, pi & 0xff, pi >> 8];
}
