import type { EcgSignalFormat } from '../../drivers/ecg-signal.ts';

/** Eight leads at 1000 Hz of a machine that does not exist. */
export const steadyFormat: EcgSignalFormat = {
  leads: ['I', 'II', 'V1', 'V2', 'V3', 'V4', 'V5', 'V6'],
  rateHz: 1_000,
  microvoltPerCount: 1,
  range: { min: -1_000_000, max: 1_000_000 },
  quality: 'diagnostic',
  device: { model: 'bench', serial: null },
  filters: { highPassHz: null, lowPassHz: null, notchHz: null },
};

/** The sample of a channel at a place; never the same at two places. */
export const sentSample = (channel: number, place: number): number => channel * 100_000 + place;
