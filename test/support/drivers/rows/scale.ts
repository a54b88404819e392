import { healthOMeter } from '../../../../drivers/health-o-meter/driver.ts';
import { createScaleSimulator } from '../../../../drivers/health-o-meter/simulator.ts';
import { SENT_ONCE } from '../../../../drivers/health-o-meter/weighing-watch.ts';
import type { Measured } from '../../../../drivers/vitals-reading.ts';
import type { DriverRow, ExpectedReading } from '../driver-row.ts';

const PEOPLE: readonly [
  readonly [string, 'm' | 'c', readonly Measured[]],
  readonly [string, 'm' | 'c', readonly Measured[]],
] = [
  [
    '0000000101',
    'm',
    [
      { measure: 'weight', value: 63.45, unit: 'kg' },
      { measure: 'height', value: 165, unit: 'cm' },
    ],
  ],
  [
    '0000000102',
    'c',
    [
      { measure: 'weight', value: 184.5, unit: 'lb' },
      { measure: 'height', value: 70, unit: 'in' },
    ],
  ],
];

export const scaleRows: readonly DriverRow[] = [
  {
    driver: healthOMeter,
    line: 'serial',
    withinMs: 10_000,
    checksum: false,
    create: (clock, person) => {
      const simulator = createScaleSimulator(clock);
      const [id, unit, values] = PEOPLE[person];
      const [weight = '', height = ''] = values.map(({ value }) => value.toFixed(2));
      const expected: ExpectedReading = {
        kind: 'vitals',
        deviceTime: null,
        values,
        remarks: [],
        device: { model: 'Health o meter', serial: null, user: id },
        isStored: false,
      };
      return {
        simulator,
        use: () => simulator.weigh({ id, weight, height, bmi: '24.10', unit }, 5),
        expected,
        orWhenCutOff: { ...expected, remarks: [SENT_ONCE] },
      };
    },
  },
];
