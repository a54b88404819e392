import type { Simulator } from '../simulator.ts';

export interface HbpMeasurement {
  /** YYYY-MM-DDThh:mm */
  readonly deviceTime: string;
  readonly systolicMmHg: number;
  readonly diastolicMmHg: number;
  readonly meanMmHg: number;
  readonly pulsePerMinute: number;
  readonly personId: string;
  readonly movement: boolean;
}

export const HBP_FORMATS = ['format-5', 'bp', 'id', 'mmbp203n'] as const;
export type HbpFormat = (typeof HBP_FORMATS)[number];

export interface HbpSimulator extends Simulator {
  /** The cuff has deflated and the machine prints. */
  measure(measurement: HbpMeasurement): void;
  /** The measurement failed with this error digit; only format 5 tells. */
  fail(error: number): void;
}

/** The machine with its printer's line, for tests, demonstrations and training. */
export function createHbpSimulator(format: HbpFormat = 'format-5'): HbpSimulator {
  const lines = new Set<(bytes: Uint8Array) => void>();
  const print = (text: string) => {
    for (const send of lines) send(Uint8Array.from(text, (character) => character.charCodeAt(0)));
  };
  return {
    measure: (measurement) => print(encode(measurement, format)),
    fail: (error) => print(`2026,07,11,09,05,${' '.repeat(20)},${error},   ,   ,   ,0\r\n`),
    connect: (send) => {
      lines.add(send);
      return { receive: () => undefined, hangUp: () => void lines.delete(send) };
    },
  };
}

function encode(measurement: HbpMeasurement, format: HbpFormat): string {
  const [year = '', month = '', day = '', hour = '', minute = ''] = measurement.deviceTime.split(/[-T:]/);
  const [sys, dia, mean, pulse] = [
    measurement.systolicMmHg,
    measurement.diastolicMmHg,
    measurement.meanMmHg,
    measurement.pulsePerMinute,
  ].map((value) => String(value).padStart(3, '0'));
  const id = measurement.personId.padEnd(20).slice(0, 20);
  const moved = measurement.movement ? 1 : 0;
  switch (format) {
    case 'format-5':
      return `${year},${month},${day},${hour},${minute},${id},0,${sys},${dia},${pulse},${moved}\r\n`;
    case 'bp':
      return `bp,${id},${year}/${month}/${day},${hour}:${minute},${sys},${mean},${dia},${pulse},${moved}\r`;
    case 'id':
      return `ID${id.slice(0, 8)}B${year.slice(2)}/${month}/${day}/${hour}:${minute} ${sys} ${dia} ${pulse} `;
    case 'mmbp203n':
      return `MMBP203N\r${year}.${month}.${day}\r${sys}\r${dia}\r${pulse}\r`;
  }
}
