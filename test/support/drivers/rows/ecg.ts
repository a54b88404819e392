import type { Clock } from '../../../../drivers/clock.ts';
import { healthypi } from '../../../../drivers/healthypi/driver.ts';
import { createHealthyPiSimulator } from '../../../../drivers/healthypi/simulator.ts';
import { openbciCyton } from '../../../../drivers/openbci-cyton/driver.ts';
import { createCytonSimulator } from '../../../../drivers/openbci-cyton/simulator.ts';
import { physiogloveEs } from '../../../../drivers/physioglove-es/driver.ts';
import { createPhysiogloveSimulator } from '../../../../drivers/physioglove-es/simulator.ts';
import { pm6750 } from '../../../../drivers/pm6750/driver.ts';
import { createModuleSimulator } from '../../../../drivers/pm6750/simulator.ts';
import type { Simulator } from '../../../../drivers/simulator.ts';
import type { Driver, DriverSettings } from '../../../../drivers/types.ts';
import { patient } from '../module-bench.ts';

/** Microvolts of the measured leads at a time. */
export type Heart = (timeMs: number) => readonly number[];

/** A device that streams an ECG, for the tests that every one of them has to pass. */
export interface EcgRow {
  readonly driver: Driver;
  readonly settings: DriverSettings;
  readonly create: (clock: Clock, heart: Heart) => Simulator;
  /** What the first channel counts of the heart at a sample. */
  readonly countOf: (heart: Heart, place: number) => number;
  /** Whether damage is sure to be noticed; if not, a wrong sample may be shown. */
  readonly checksum: boolean;
  /** How long the device is asked before it streams. */
  readonly startUpMs: number;
}

const CYTON_MICROVOLT_PER_COUNT = 4.5e6 / 24 / 0x7fffff;
/** What the maker of the glove does not tell is chosen. */
const GLOVE_MICROVOLT_PER_COUNT = 2.5;

export const ecgRows: readonly EcgRow[] = [
  {
    driver: openbciCyton,
    settings: {},
    create: (clock, heart) => createCytonSimulator({ clock, heart }),
    countOf: (heart, place) => Math.round((heart(place * 4)[0] ?? 0) / CYTON_MICROVOLT_PER_COUNT) + 0,
    checksum: false,
    startUpMs: 1_000,
  },
  {
    driver: physiogloveEs,
    settings: { 'microvolt-per-count': GLOVE_MICROVOLT_PER_COUNT },
    create: (clock, heart) => createPhysiogloveSimulator({ clock, heart }),
    countOf: (heart, place) => Math.round((heart(place * 2)[0] ?? 0) / GLOVE_MICROVOLT_PER_COUNT) + 0,
    checksum: true,
    startUpMs: 0,
  },
  {
    driver: pm6750,
    settings: {},
    create: (clock, heart) => createModuleSimulator({ clock, heart, patient }),
    countOf: (heart, place) => Math.min(255, Math.max(0, Math.round(128 + (heart(place * 4)[0] ?? 0) / 20))),
    checksum: false,
    startUpMs: 0,
  },
  {
    driver: healthypi,
    settings: { 'ecg-rate-hz': 125 },
    create: (clock, heart) => createHealthyPiSimulator({ clock, heart }),
    countOf: (heart, place) => Math.round((heart(place * 8)[0] ?? 0) / 0.5) + 0,
    checksum: false,
    startUpMs: 0,
  },
];
