import { pm6750 } from '../../../../drivers/pm6750/driver.ts';
import { createModuleSimulator } from '../../../../drivers/pm6750/simulator.ts';
import { simulatedHeart } from '../../../../drivers/simulated-heart.ts';
import type { DriverRow } from '../driver-row.ts';

/** Two people who do not exist. */
const pressures = [
  { systolicMmHg: 124, meanMmHg: 95, diastolicMmHg: 80 },
  { systolicMmHg: 163, meanMmHg: 121, diastolicMmHg: 99 },
] as const;

const pm6750Row: DriverRow = {
  driver: pm6750,
  line: 'serial',
  withinMs: 10_000,
  checksum: true,
  create: (clock, person) => {
    const { systolicMmHg, meanMmHg, diastolicMmHg } = pressures[person];
    const simulator = createModuleSimulator({
      clock,
      patient: {
        ...pressures[person],
        spo2Percent: 97,
        pulsePerMinute: 72,
        breathsPerMinute: 16,
        celsius: 36.6,
      },
      heart: simulatedHeart(),
    });
    return {
      simulator,
      use: simulator.measure,
      expected: {
        kind: 'vitals',
        deviceTime: null,
        values: [
          { measure: 'systolic', value: systolicMmHg, unit: 'mmHg' },
          { measure: 'diastolic', value: diastolicMmHg, unit: 'mmHg' },
          { measure: 'mean-pressure', value: meanMmHg, unit: 'mmHg' },
        ],
        remarks: [],
        device: { model: 'PM6750', serial: null, user: null },
        isStored: false,
      },
    };
  },
};

export const monitorRows: readonly DriverRow[] = [pm6750Row];
