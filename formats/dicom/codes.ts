import type { ToldMeasurements } from '../../domain/ecg/file.ts';
import { LEADS, type LeadName } from '../../domain/ecg/leads.ts';
import { LEAD_NUMBERS } from '../lead-numbers.ts';

export const SOP_CLASS = {
  twelveLead: '1.2.840.10008.5.1.4.1.1.9.1.1',
  general: '1.2.840.10008.5.1.4.1.1.9.1.2',
  ambulatory: '1.2.840.10008.5.1.4.1.1.9.1.3',
  general32: '1.2.840.10008.5.1.4.1.1.9.1.4',
} as const;

export const EXPLICIT_LITTLE_ENDIAN = '1.2.840.10008.1.2.1';
export const IMPLICIT_LITTLE_ENDIAN = '1.2.840.10008.1.2';

/** CID 3001: older files code a lead `SCPECG 5.6.3-9-n`, newer ones `MDC 2:n`. */
export const leadCode = (name: LeadName): string => `5.6.3-9-${LEAD_NUMBERS[name]}`;

export const LEAD_OF_CODE: ReadonlyMap<string, LeadName> = new Map(
  LEADS.flatMap((name) => [[leadCode(name), name] as const, [`2:${LEAD_NUMBERS[name]}`, name] as const]),
);

type Annotated = Exclude<keyof ToldMeasurements, 'pMs'>;

/** Concepts of waveform annotations (CID 3687 and 3689 of 2004), as `SCPECG`. */
export const MEASUREMENTS: Readonly<
  Record<Annotated, { readonly code: string; readonly meaning: string; readonly unit: string }>
> = {
  heartRateBpm: { code: '5.10.2.5-1', meaning: 'Ventricular Heart Rate', unit: '/min' },
  rrMs: { code: '5.10.2.1-3', meaning: 'RR Interval', unit: 'ms' },
  prMs: { code: '5.13.5-7', meaning: 'PR Interval', unit: 'ms' },
  qrsMs: { code: '5.13.5-9', meaning: 'QRS Duration', unit: 'ms' },
  qtMs: { code: '5.13.5-11', meaning: 'QT Interval', unit: 'ms' },
  qtcMs: { code: '5.10.2.5-5', meaning: 'QTc Interval', unit: 'ms' },
  pAxisDegrees: { code: '5.10.3-11', meaning: 'P Axis', unit: 'deg' },
  qrsAxisDegrees: { code: '5.10.3-13', meaning: 'QRS Axis', unit: 'deg' },
  tAxisDegrees: { code: '5.10.3-15', meaning: 'T Axis', unit: 'deg' },
};

/** Where the P wave begins and ends, ms: its duration has no concept of its own. */
export const P_ONSET = { code: '5.10.3-1', meaning: 'P onset', unit: 'ms' };
export const P_OFFSET = { code: '5.10.3-2', meaning: 'P offset', unit: 'ms' };
