import { type ModuleFrame, PATIENT_MODES, type PatientMode } from './protocol.ts';

/** What the module tells (PROTOCOL.md §3). Null where it has no valid number. */
export type ModuleReport =
  | { readonly kind: 'ecg-wave'; readonly counts: readonly number[] }
  | {
      readonly kind: 'ecg';
      readonly weak: boolean;
      readonly leadOff: boolean;
      readonly heartPerMinute: number | null;
      readonly breathsPerMinute: number | null;
    }
  | CuffReport
  | {
      readonly kind: 'spo2';
      readonly status: number;
      readonly spo2Percent: number | null;
      readonly pulsePerMinute: number | null;
    }
  | { readonly kind: 'temperature'; readonly status: number; readonly celsius: number | null };

export interface CuffReport {
  readonly kind: 'cuff';
  /** 0 finished, 1 measuring, the others by cuff-states.ts. */
  readonly state: number;
  readonly mode: PatientMode | null;
  readonly cuffMmHg: number;
  readonly systolicMmHg: number;
  readonly meanMmHg: number;
  readonly diastolicMmHg: number;
}

/** ECG waves come as seven leads (HYS and the manual) or as one (Berry's demonstration). */
const LEADS_IN_FRAME = 7;

/** Reads a frame; null for a type that is not used here, or one of another length. */
export function readReport({ type, data }: ModuleFrame): ModuleReport | null {
  const [a = 0, b = 0, c = 0, d = 0, e = 0] = data;
  switch (type) {
    case 0x01:
      if (data.length === LEADS_IN_FRAME) return { kind: 'ecg-wave', counts: [a, b] };
      return data.length === 1 ? { kind: 'ecg-wave', counts: [a] } : null;
    case 0x02:
      if (data.length < 3) return null;
      return {
        kind: 'ecg',
        weak: (a & 0x01) !== 0,
        leadOff: (a & 0x02) !== 0,
        heartPerMinute: within(b, 1, 250),
        breathsPerMinute: within(c, 1, 150),
      };
    case 0x03:
      if (data.length !== 5) return null;
      return {
        kind: 'cuff',
        state: (a >> 2) & 0x0f,
        mode: PATIENT_MODES[a & 0x03] ?? null,
        cuffMmHg: b * 2,
        systolicMmHg: c,
        meanMmHg: d,
        diastolicMmHg: e,
      };
    case 0x04:
      if (data.length !== 3) return null;
      return {
        kind: 'spo2',
        status: a,
        spo2Percent: a === 0 ? within(b, 1, 100) : null,
        pulsePerMinute: a === 0 ? within(c, 1, 250) : null,
      };
    case 0x05:
      if (data.length < 3) return null;
      return { kind: 'temperature', status: a, celsius: celsiusOf(a, b, c) };
    default:
      return null;
  }
}

function within(value: number, least: number, most: number): number | null {
  return value >= least && value <= most ? value : null;
}

/** The probe T1: whole degrees and tenths. What no body can have is no reading (PROTOCOL.md §3). */
function celsiusOf(status: number, degrees: number, tenths: number): number | null {
  const off = status === 1 || status >= 3;
  if (off || tenths > 9 || degrees < 20 || degrees > 45) return null;
  return Number(`${degrees}.${tenths}`);
}
