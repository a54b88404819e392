import { bciOximeterBerry, bciOximeterContec } from '../../../../drivers/bci-oximeter/driver.ts';
import { createBciSimulator, type OximeterSimulator } from '../../../../drivers/bci-oximeter/simulator.ts';
import type { Clock } from '../../../../drivers/clock.ts';
import { contecOximeter } from '../../../../drivers/contec-oximeter/driver.ts';
import { createContecOximeterSimulator } from '../../../../drivers/contec-oximeter/simulator.ts';
import type { Finger } from '../../../../drivers/simulated-finger.ts';
import type { Driver } from '../../../../drivers/types.ts';
import type { VitalsReading } from '../../../../drivers/vitals-reading.ts';
import type { DriverRow } from '../driver-row.ts';

/** Two people who do not exist; the second has a pulse that needs the eighth bit. */
const FINGERS: readonly [Finger, Finger] = [
  { spo2: 97, pulse: 72, perfusionIndex: 4.2 },
  { spo2: 91, pulse: 142, perfusionIndex: 0.85 },
];

interface OximeterRow {
  readonly driver: Driver;
  readonly device: VitalsReading['device'];
  readonly simulate: (clock: Clock) => OximeterSimulator;
  readonly tellsPerfusion: boolean;
}

function oximeterRow({ driver, device, simulate, tellsPerfusion }: OximeterRow): DriverRow {
  return {
    driver,
    line: 'serial',
    withinMs: 15_000,
    checksum: false,
    create: (clock, person) => {
      const simulator = simulate(clock);
      const finger = FINGERS[person];
      return {
        simulator,
        use: () => simulator.insert(finger, 14_000),
        expected: {
          kind: 'vitals',
          deviceTime: null,
          values: [
            { measure: 'spo2', value: finger.spo2, unit: '%' },
            { measure: 'pulse', value: finger.pulse, unit: '/min' },
            ...(tellsPerfusion
              ? [
                  {
                    measure: 'perfusion-index' as const,
                    value: finger.perfusionIndex ?? 0,
                    unit: '%' as const,
                  },
                ]
              : []),
          ],
          remarks: [],
          device,
          isStored: false,
        },
      };
    },
  };
}

export const oximeterRows: readonly DriverRow[] = [
  oximeterRow({
    driver: bciOximeterContec,
    device: { model: 'Contec CMS50D+', serial: null, user: null },
    simulate: createBciSimulator,
    tellsPerfusion: false,
  }),
  oximeterRow({
    driver: bciOximeterBerry,
    device: { model: 'Berry SpO2', serial: null, user: null },
    simulate: createBciSimulator,
    tellsPerfusion: false,
  }),
  oximeterRow({
    driver: contecOximeter,
    device: { model: 'Contec CMS50', serial: null, user: null },
    simulate: createContecOximeterSimulator,
    tellsPerfusion: true,
  }),
];
