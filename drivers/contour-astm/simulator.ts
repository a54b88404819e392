import { writtenReport } from '../hid-report.ts';
import type { Simulator } from '../simulator.ts';
import { ACK, ENQ, EOT, encodeFrame, NAK } from './protocol.ts';
import { dataReports } from './report.ts';

export interface ContourRecord {
  /** As the meter writes it, such as `93`. */
  readonly value: string;
  readonly unit: 'mg/dL' | 'mmol/L';
  /** Such as `A/M0/T1`. */
  readonly markers: string;
  /** YYYYMMDDHHmm. */
  readonly time: string;
}

export interface ContourSimulator extends Simulator {
  store(record: ContourRecord): void;
}

/** The meter in its USB socket, for tests, demonstrations and training. */
export function createContourSimulator(serial: string): ContourSimulator {
  const records: ContourRecord[] = [];
  const texts = (): readonly string[] => [
    `H|\\^&||AAAAAA|Bayer7350^01.14\\01.03\\04.18^${serial}^0000-|A=1^U=0|${records.length}|||||P|1|202611020800`,
    'P|1',
    ...records.map(
      ({ value, unit, markers, time }, i) => `R|${i + 1}|^^^Glucose|${value}|${unit}^P||${markers}||${time}`,
    ),
    `L|1||N`,
  ];
  return {
    store: (record) => void records.push(record),
    connect: (send) => {
      const say = (bytes: Uint8Array) => {
        for (const report of dataReports(bytes)) send(report);
      };
      let unsent: Uint8Array[] | null = null;
      const proceed = () => say(unsent?.[0] ?? Uint8Array.of(EOT));
      const obey = (control: number | undefined) => {
        if (control === EOT) {
          unsent = null;
          say(Uint8Array.of(ENQ));
        } else if (control === ACK) {
          if (unsent === null) unsent = texts().map((text, i) => encodeFrame((i + 1) % 8, text));
          else unsent.shift();
          proceed();
        } else if (control === NAK && unsent) proceed();
      };
      return {
        receive: (written) => {
          const report = writtenReport(written);
          if (report[3] === 1) obey(report[4]);
        },
        hangUp: () => undefined,
      };
    },
  };
}
