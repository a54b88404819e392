import type { NumberField } from '../../../domain/vitals/measures.ts';

/** In the order of the work: cuff, thermometer and clip while the person sits, the finger prick, then the scale. */
export const usualMeasures: readonly NumberField[] = [
  'systolicMmHg',
  'diastolicMmHg',
  'pulsePerMin',
  'temperatureC',
  'spo2Percent',
  'glucoseMmolL',
  'weightKg',
  'heightCm',
];

/** Asked for less often. */
export const furtherMeasures: readonly NumberField[] = ['respirationPerMin', 'waistCm', 'painScore'];
