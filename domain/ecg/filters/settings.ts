export const HIGH_PASS_HZ = [0.05, 0.5] as const;
export const LOW_PASS_HZ = [40, 100, 150] as const;
export const NOTCH_HZ = [50] as const;

/** Filters of the view, Hz; null is off. They change what is seen and never what is stored. */
export interface FilterSettings {
  readonly highPassHz: (typeof HIGH_PASS_HZ)[number] | null;
  readonly lowPassHz: (typeof LOW_PASS_HZ)[number] | null;
  readonly notchHz: (typeof NOTCH_HZ)[number] | null;
}

/** The diagnostic band of an adult's resting ECG: 0.05–150 Hz (Kligfield et al., AHA/ACC/HRS 2007, part I). */
export const DIAGNOSTIC_FILTERS: FilterSettings = { highPassHz: 0.05, lowPassHz: 150, notchHz: null };
