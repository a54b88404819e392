import type { ToldMeasurements } from '../../domain/ecg/file.ts';
import { LEADS, type LeadName } from '../../domain/ecg/leads.ts';

export const MDC = '2.16.840.1.113883.6.24';
export const ACT_CODE = '2.16.840.1.113883.5.4';

/** ISO 11073-10102 spells them in capitals. */
export const leadCode = (name: LeadName): string => `MDC_ECG_LEAD_${name.toUpperCase()}`;

export const LEAD_OF_CODE: ReadonlyMap<string, LeadName> = new Map(
  LEADS.map((name) => [leadCode(name), name]),
);

export const STATEMENT_CODE = 'MDC_ECG_INTERPRETATION_STATEMENT';

/** Annotations that say what the machine measured. */
export const MEASUREMENT_CODES: Readonly<
  Record<keyof ToldMeasurements, { readonly code: string; readonly unit: string }>
> = {
  heartRateBpm: { code: 'MDC_ECG_HEART_RATE', unit: 'bpm' },
  rrMs: { code: 'MDC_ECG_TIME_PD_RR', unit: 'ms' },
  pMs: { code: 'MDC_ECG_TIME_PD_P', unit: 'ms' },
  prMs: { code: 'MDC_ECG_TIME_PD_PR', unit: 'ms' },
  qrsMs: { code: 'MDC_ECG_TIME_PD_QRS', unit: 'ms' },
  qtMs: { code: 'MDC_ECG_TIME_PD_QT', unit: 'ms' },
  qtcMs: { code: 'MDC_ECG_TIME_PD_QTc', unit: 'ms' },
  pAxisDegrees: { code: 'MDC_ECG_ANGLE_P_FRONT', unit: 'deg' },
  qrsAxisDegrees: { code: 'MDC_ECG_ANGLE_QRS_FRONT', unit: 'deg' },
  tAxisDegrees: { code: 'MDC_ECG_ANGLE_T_FRONT', unit: 'deg' },
};

export const FILTER_CODES = {
  highPassHz: {
    filter: 'MDC_ECG_CTL_VBL_ATTR_FILTER_HIGH_PASS',
    cutoff: 'MDC_ECG_CTL_VBL_ATTR_FILTER_CUTOFF_FREQ',
  },
  lowPassHz: {
    filter: 'MDC_ECG_CTL_VBL_ATTR_FILTER_LOW_PASS',
    cutoff: 'MDC_ECG_CTL_VBL_ATTR_FILTER_CUTOFF_FREQ',
  },
  notchHz: { filter: 'MDC_ECG_CTL_VBL_ATTR_FILTER_NOTCH', cutoff: 'MDC_ECG_CTL_VBL_ATTR_FILTER_NOTCH_FREQ' },
} as const;
