import { inputReport, writtenReport } from '../hid-report.ts';
import type { Simulator } from '../simulator.ts';
import { type BeurerRecord, REPORT_SIZE } from './protocol.ts';

export interface BeurerSimulator extends Simulator {
  /** A measurement that the cuff has stored. */
  store(record: BeurerRecord): void;
}

/** The cuff on its USB cable, for tests, demonstrations and training. */
export function createBeurerSimulator(): BeurerSimulator {
  const memory: BeurerRecord[] = [];
  const answer = (command: number | undefined, index: number): readonly number[] | undefined => {
    if (command === 0xaa) return [0x55];
    if (command === 0xa2) return [memory.length];
    const record = command === 0xa3 ? memory[index - 1] : undefined;
    return record && encodeRecord(record);
  };
  return {
    store: (record) => void memory.push(record),
    connect: (send) => ({
      receive: (written) => {
        const [command, index = 0] = writtenReport(written);
        const content = answer(command, index);
        if (content) send(inputReport(content, REPORT_SIZE));
      },
      hangUp: () => undefined,
    }),
  };
}

function encodeRecord(record: BeurerRecord): readonly number[] {
  return [
    record.systolicMmHg - 25,
    record.diastolicMmHg - 25,
    record.pulsePerMinute,
    record.month | (record.movement ? 0x80 : 0),
    record.day | (record.user === 2 ? 0x80 : 0),
    record.hour,
    record.minute,
    (record.year - 2000) | (record.irregularPulse ? 0x80 : 0),
  ];
}
