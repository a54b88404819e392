import { asciiText } from '../ascii.ts';
import type { Simulator } from '../simulator.ts';
import { createPacketScanner, encodePacket, type VisomatRecord } from './protocol.ts';

export interface VisomatSimulator extends Simulator {
  /** A measurement that the cuff has stored. */
  store(record: VisomatRecord): void;
}

/** The cuff with its cable, for tests, demonstrations and training. */
export function createVisomatSimulator(): VisomatSimulator {
  const memory: VisomatRecord[] = [];
  return {
    store: (record) => void memory.push(record),
    connect: (send) => {
      const scanner = createPacketScanner();
      return {
        receive: (bytes) => {
          for (const piece of scanner.push(bytes))
            if (piece.is === 'frame' && asciiText(piece.bytes) === '\x02R00\x03')
              send(encodePacket(encodeMemory(memory)));
        },
        hangUp: () => undefined,
      };
    },
  };
}

export function encodeMemory(records: readonly VisomatRecord[]): string {
  return [1, 2]
    .map((user) => {
      const own = records.filter((record) => record.user === user);
      return `M${user}${decimal(own.length, 2)}${own.length === 0 ? '1' : own.map(encodeRecord).join('')}`;
    })
    .join('');
}

function encodeRecord(record: VisomatRecord): string {
  const time = [record.year - 2000, record.month, record.day, record.hour, record.minute];
  const pressures = [record.systolicMmHg, record.diastolicMmHg, record.pulsePerMinute];
  return [
    ...time.map((value) => decimal(value, 2)),
    record.flag,
    ...pressures.map((value) => decimal(value, 3)),
  ].join('');
}

function decimal(value: number, digits: number): string {
  return String(value).padStart(digits, '0');
}
