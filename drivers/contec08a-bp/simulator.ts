import { inputReport, writtenReport } from '../hid-report.ts';
import type { Simulator } from '../simulator.ts';
import { type ContecRecord, REPORT_SIZE, type User } from './protocol.ts';

export interface ContecSimulator extends Simulator {
  /** A measurement that the cuff has stored. */
  store(user: User, record: ContecRecord): void;
  /** The cuff on its cable may be switched off and still answer. */
  switchOn(on: boolean): void;
}

/** The cuff on its USB cable, for tests, demonstrations and training. */
export function createContecSimulator(): ContecSimulator {
  const memory = new Map<number, ContecRecord[]>();
  let isOn = true;
  const answers = (written: Uint8Array): readonly (readonly number[])[] => {
    const [command, , , userCode = 0] = writtenReport(written);
    if (command === 0x40) return [[0x40]];
    if (command !== 0x43) return [];
    if (!isOn) return [[0x4a, 0x43, 0]];
    const user = userCode - 0x03;
    const records = memory.get(user) ?? [];
    const count = [0x46, 0x41, 0x80, 0x80, 0x80 | records.length, 0x82];
    const head = [...count, ...Array<number>(7).fill(0x80), 0x80 | user];
    return [[0x4a, 0x43, 0x01], head, ...records.map(encodeRecord)];
  };
  return {
    store: (user, record) => void memory.set(user, [...(memory.get(user) ?? []), record]),
    switchOn: (on) => {
      isOn = on;
    },
    connect: (send) => ({
      receive: (written) => {
        for (const content of answers(written)) send(inputReport(content, REPORT_SIZE));
      },
      hangUp: () => undefined,
    }),
  };
}

function encodeRecord(record: ContecRecord): readonly number[] {
  const { systolicMmHg, diastolicMmHg, pulsePerMinute, meanMmHg, year, month, day, hour, minute } = record;
  const measured = [0, systolicMmHg, diastolicMmHg, pulsePerMinute, meanMmHg, year - 2000, month];
  return [...inSevenBits(measured), ...inSevenBits([day, hour, minute, 0, 0x11])];
}

/** A byte with the top bits of those that follow, then these with bit 7 set. */
function inSevenBits(bytes: readonly number[]): readonly number[] {
  const tops = bytes.reduce((bits, byte, i) => bits | (byte & 0x80 ? 1 << i : 0), 0x80);
  return [tops, ...bytes.map((byte) => byte | 0x80)];
}
