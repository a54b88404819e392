/** One code that a scanner read. */
export interface ScanReading {
  readonly kind: 'scan';
  readonly atMs: number;
  /** The data without AIM identifier and terminator; GS (FNC1) is U+001D. Bytes are taken as UTF-8 where they are UTF-8, else as Latin-1. */
  readonly text: string;
  /** AIM symbology identifier such as `]d2`; null where the scanner sends none. */
  readonly aim: string | null;
}
