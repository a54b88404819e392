/** The eight leads that are measured, and those that follow from them or that a machine sends ready-made. */
export const ECG_LEADS = ['I', 'II', 'III', 'aVR', 'aVL', 'aVF', 'V1', 'V2', 'V3', 'V4', 'V5', 'V6'] as const;
export type EcgLeadName = (typeof ECG_LEADS)[number];

/** What a device that streams an ECG sends from now on. A change of any of it begins a new signal. */
export interface EcgSignalFormat {
  /** Channels in the order of the samples: leads of the body, or what the maker calls a channel of no standard lead. */
  readonly leads: readonly EcgLeadName[];
  readonly rateHz: number;
  /** µV of one count; null while nobody has told the gain: then no amplitude may be shown in mV. */
  readonly microvoltPerCount: number | null;
  /** Counts that the converter cannot exceed; a sample at either end is saturated. */
  readonly range: { readonly min: number; readonly max: number };
  /** Good enough to measure by, or only to look at (a monitor's display curve). */
  readonly quality: 'diagnostic' | 'display';
  readonly device: { readonly model: string; readonly serial: string | null };
  /** Filters inside the device, Hz; null where it has none or does not say. */
  readonly filters: {
    readonly highPassHz: number | null;
    readonly lowPassHz: number | null;
    readonly notchHz: number | null;
  };
}

export type Contact = 'on' | 'off' | 'unknown';

/** A few samples of all channels. */
export interface EcgSignalFrame {
  readonly type: 'samples';
  /** Number of the first sample since the signal began, lost ones included: what is missing before it was lost. */
  readonly firstSample: number;
  /** Counts, channel after channel: channel c's sample i is at `c * count + i`. */
  readonly samples: Int32Array;
  /** Samples of each channel in this frame. */
  readonly count: number;
  /** By channel. */
  readonly contact: readonly Contact[];
}

/** What comes from a device that streams an ECG, in order: a format, then frames; again a format when it changed. */
export type EcgSignalEvent =
  | { readonly type: 'format'; readonly format: EcgSignalFormat }
  | EcgSignalFrame
  /** Nothing more comes: unplugged or stopped. The next signal starts with a format. */
  | { readonly type: 'ended' };
