import type { Clock } from '../../../drivers/clock.ts';
import type { Simulator } from '../../../drivers/simulator.ts';
import type { Driver } from '../../../drivers/types.ts';
import type { VitalsReading } from '../../../drivers/vitals-reading.ts';

/** What a driver must tell of one measurement; the time of arrival is left out. */
export type ExpectedReading = Omit<VitalsReading, 'atMs'>;

export interface SimulatedDevice {
  readonly simulator: Simulator;
  /**
   * Somebody uses the device: the cuff deflates, a finger is put in, a weight locks. Each use of a device that
   * streams leads to one more `expected` reading; one with a memory stores it once and does nothing the next time.
   */
  use(): void;
  readonly expected: ExpectedReading;
  /** What it may honestly tell besides when the measurement is cut off. */
  readonly orWhenCutOff?: ExpectedReading;
}

/** One driver for the tests that every driver has to pass. */
export interface DriverRow {
  readonly driver: Driver;
  /** Which of several ways of speaking of the same driver's devices. */
  readonly variant?: string;
  /** Bytes that may arrive in any portions, or reports that arrive whole. */
  readonly line: 'serial' | 'hid';
  /** Two people, so that two devices at once can be told apart. */
  readonly create: (clock: Clock, person: 0 | 1) => SimulatedDevice;
  /** From the use (or from the connection, for a memory) to the reading, at most, on a good line. */
  readonly withinMs: number;
  /** Whether the protocol lets damage be noticed; if not, readings need only be possible ones. */
  readonly checksum: boolean;
}

/** How the tests call a row. */
export function rowName({ driver, variant }: DriverRow): string {
  return variant === undefined ? driver.id : `${driver.id} (${variant})`;
}
