import { asciiBytes, asciiText } from '../ascii.ts';
import { sum8 } from '../checksums.ts';
import { writtenReport } from '../hid-report.ts';
import type { Simulator } from '../simulator.ts';
import { type MicrolifeRecord, REPORT_SIZE } from './protocol.ts';

export interface MicrolifeSimulator extends Simulator {
  /** A measurement that the cuff has stored. */
  store(record: MicrolifeRecord): void;
}

/** The cuff on its USB cable, for tests, demonstrations and training. */
export function createMicrolifeSimulator(user: string): MicrolifeSimulator {
  const memory: MicrolifeRecord[] = [];
  return {
    store: (record) => void memory.push(record),
    connect: (send) => ({
      receive: (written) => {
        if (asciiText(writtenReport(written)).startsWith('\x04\x12\x16\x18\x22'))
          for (const report of inReports(encodeMemory(user, memory))) send(report);
      },
      hangUp: () => undefined,
    }),
  };
}

/** The answer to a reading of the memory, with its first byte and its checksum. */
export function encodeMemory(user: string, records: readonly MicrolifeRecord[]): Uint8Array {
  const name = Array.from(user, (letter) => hex(letter.charCodeAt(0), 2)).join('');
  const head = `${hex(records.length, 4)}0000${name}`.padEnd(32, '0');
  const content = asciiBytes(head + records.map(encodeRecord).join(''));
  return Uint8Array.of(0x06, ...content, ...asciiBytes(hex(sum8(content), 2)));
}

function encodeRecord(record: MicrolifeRecord): string {
  const time = [record.year - 2000, record.month, record.day, record.hour, record.minute];
  const digits = time.map((part) => String(part).padStart(2, '0')).join('');
  const word = record.systolicMmHg | (record.diastolicMmHg << 10) | (record.pulsePerMinute << 20);
  return `${digits}000000${hex(word, 8)}00000000`;
}

function hex(value: number, digits: number): string {
  return value.toString(16).toUpperCase().padStart(digits, '0');
}

function inReports(answer: Uint8Array): readonly Uint8Array[] {
  const size = REPORT_SIZE - 1;
  return Array.from({ length: Math.ceil(answer.length / size) }, (_, i) => {
    const part = answer.subarray(i * size, (i + 1) * size);
    const report = new Uint8Array(REPORT_SIZE);
    report[0] = part.length;
    report.set(part, 1);
    return report;
  });
}
