/** One measured number in the unit that the device told; it is converted once, when it becomes a record. */
export type Measured =
  | {
      readonly measure: 'systolic' | 'diastolic' | 'mean-pressure';
      readonly value: number;
      readonly unit: 'mmHg';
    }
  | { readonly measure: 'pulse'; readonly value: number; readonly unit: '/min' }
  | { readonly measure: 'respiration'; readonly value: number; readonly unit: '/min' }
  | { readonly measure: 'spo2' | 'perfusion-index'; readonly value: number; readonly unit: '%' }
  | { readonly measure: 'temperature'; readonly value: number; readonly unit: '°C' | '°F' }
  | { readonly measure: 'glucose'; readonly value: number; readonly unit: 'mmol/L' | 'mg/dL' }
  | { readonly measure: 'weight'; readonly value: number; readonly unit: 'kg' | 'lb' }
  | { readonly measure: 'height'; readonly value: number; readonly unit: 'cm' | 'in' };

/** Something that the device says of its measurement and that the nurse must see, such as an irregular pulse. */
export interface DeviceRemark {
  readonly code: string;
  readonly sentence: string;
}

/** One finished measurement: a cuff deflated, a strip read, a weight locked. Whose it is only the nurse knows. */
export interface VitalsReading {
  readonly kind: 'vitals';
  /** Unix time at which it arrived here. */
  readonly atMs: number;
  /** When it was taken by the device's own clock, as the device shows it: '2026-11-02T07:30' or with seconds; null if it has none. */
  readonly deviceTime: string | null;
  readonly values: readonly Measured[];
  readonly remarks: readonly DeviceRemark[];
  /** Which device and which of its users, as far as it says. */
  readonly device: { readonly model: string; readonly serial: string | null; readonly user: string | null };
  /** From the device's memory, and so perhaps taken long ago or offered before; false for one taken just now. */
  readonly isStored: boolean;
}

/** What a device shows while it measures; nothing of it is kept unless the nurse takes it. At most two a second. */
export interface LiveVitalsReading {
  readonly kind: 'live-vitals';
  readonly atMs: number;
  /** Empty while there is no signal; then `remarks` say why (no finger, searching …). */
  readonly values: readonly Measured[];
  readonly remarks: readonly DeviceRemark[];
}
