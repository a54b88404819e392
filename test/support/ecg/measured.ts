import type { Measurements } from '../../../domain/ecg/measure/measurements.ts';

/** Measurements of a healthy adult, made up. */
export const HEALTHY: Measurements = {
  algorithm: 'test 1',
  heartRatePerMin: 72,
  rrMeanMs: 833,
  rrSdMs: 20,
  rrMinMs: 800,
  rrMaxMs: 870,
  pMs: 100,
  prMs: 160,
  qrsMs: 90,
  qtMs: 380,
  qtcBazettMs: 416,
  qtcFridericiaMs: 404,
  pAxisDegrees: 50,
  qrsAxisDegrees: 45,
  tAxisDegrees: 40,
  beats: [],
  rrMs: [],
  openPauseMs: 500,
  medianBeat: null,
  leads: [],
  missing: {},
};
