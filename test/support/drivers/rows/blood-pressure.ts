import { beurerBp } from '../../../../drivers/beurer-bp/driver.ts';
import { createBeurerSimulator } from '../../../../drivers/beurer-bp/simulator.ts';
import { measuredPressures, type Pressures } from '../../../../drivers/blood-pressure.ts';
import { contec08aBp } from '../../../../drivers/contec08a-bp/driver.ts';
import { createContecSimulator } from '../../../../drivers/contec08a-bp/simulator.ts';
import { microlifeBp } from '../../../../drivers/microlife-bp/driver.ts';
import { createMicrolifeSimulator } from '../../../../drivers/microlife-bp/simulator.ts';
import { omronHbp9030 } from '../../../../drivers/omron-hbp9030/driver.ts';
import {
  createHbpSimulator,
  HBP_FORMATS,
  type HbpFormat,
} from '../../../../drivers/omron-hbp9030/simulator.ts';
import { IRREGULAR_PULSE, MOVEMENT } from '../../../../drivers/remarks.ts';
import { visomatBp } from '../../../../drivers/visomat-bp/driver.ts';
import { FLAGGED } from '../../../../drivers/visomat-bp/protocol.ts';
import { createVisomatSimulator } from '../../../../drivers/visomat-bp/simulator.ts';
import type { DeviceRemark, VitalsReading } from '../../../../drivers/vitals-reading.ts';
import type { DriverRow, ExpectedReading } from '../driver-row.ts';
import { once } from '../once.ts';

/** Two people who do not exist. */
const PEOPLE = [
  { systolicMmHg: 118, diastolicMmHg: 76, meanMmHg: 91, pulsePerMinute: 71 },
  { systolicMmHg: 164, diastolicMmHg: 97, meanMmHg: 118, pulsePerMinute: 88 },
] as const;
const WHEN = { year: 2026, month: 11, day: 2, hour: 7, minute: 30 };
const DEVICE_TIME = '2026-11-02T07:30';

function withoutMean({ systolicMmHg, diastolicMmHg, pulsePerMinute }: Pressures): Pressures {
  return { systolicMmHg, diastolicMmHg, pulsePerMinute };
}

interface Told {
  readonly pressures: Pressures;
  readonly model: string;
  readonly user: string | null;
  readonly remarks?: readonly DeviceRemark[];
}

function stored({ pressures, model, user, remarks = [] }: Told): ExpectedReading {
  return {
    kind: 'vitals',
    deviceTime: DEVICE_TIME,
    values: measuredPressures(pressures),
    remarks,
    device: { model, serial: null, user },
    isStored: true,
  };
}

const beurerRow: DriverRow = {
  driver: beurerBp,
  line: 'hid',
  withinMs: 20_000,
  checksum: false,
  create: (_, person) => {
    const simulator = createBeurerSimulator();
    const pressures = withoutMean(PEOPLE[person]);
    return {
      simulator,
      use: once(() =>
        simulator.store({ ...pressures, ...WHEN, user: 2, irregularPulse: true, movement: true }),
      ),
      expected: stored({ pressures, model: 'Beurer BM', user: '2', remarks: [IRREGULAR_PULSE, MOVEMENT] }),
    };
  },
};

const contecRow: DriverRow = {
  driver: contec08aBp,
  line: 'hid',
  withinMs: 20_000,
  checksum: false,
  create: (_, person) => {
    const simulator = createContecSimulator();
    const pressures = PEOPLE[person];
    return {
      simulator,
      use: once(() => simulator.store(2, { ...pressures, ...WHEN })),
      expected: stored({ pressures, model: 'Contec08A', user: '2' }),
    };
  },
};

const microlifeRow: DriverRow = {
  driver: microlifeBp,
  line: 'hid',
  withinMs: 20_000,
  checksum: true,
  create: (_, person) => {
    const user = `Bed${person}`;
    const simulator = createMicrolifeSimulator(user);
    const pressures = withoutMean(PEOPLE[person]);
    return {
      simulator,
      use: once(() => simulator.store({ ...pressures, ...WHEN })),
      expected: stored({ pressures, model: 'Microlife BP', user }),
    };
  },
};

const visomatRow: DriverRow = {
  driver: visomatBp,
  line: 'serial',
  withinMs: 20_000,
  checksum: false,
  create: (_, person) => {
    const simulator = createVisomatSimulator();
    const pressures = withoutMean(PEOPLE[person]);
    return {
      simulator,
      use: once(() => simulator.store({ ...pressures, ...WHEN, user: 1, flag: '1' })),
      expected: stored({ pressures, model: 'visomat', user: '1', remarks: [FLAGGED] }),
    };
  },
};

/** What each format of the machine tells beside systolic, diastolic and pulse. */
const TELLS: Readonly<
  Record<HbpFormat, { mean: boolean; time: boolean; idLength: number; movement: boolean }>
> = {
  'format-5': { mean: false, time: true, idLength: 20, movement: true },
  bp: { mean: true, time: true, idLength: 20, movement: true },
  id: { mean: false, time: true, idLength: 8, movement: false },
  mmbp203n: { mean: false, time: false, idLength: 0, movement: false },
};

function omronRow(format: HbpFormat): DriverRow {
  const tells = TELLS[format];
  return {
    driver: omronHbp9030,
    variant: format,
    line: 'serial',
    withinMs: 100,
    checksum: false,
    create: (_, person) => {
      const simulator = createHbpSimulator(format);
      const pressures = PEOPLE[person];
      const personId = `${person}405240000`;
      const device: VitalsReading['device'] = {
        model: 'Omron HBP-9030',
        serial: null,
        user: personId.slice(0, tells.idLength) || null,
      };
      return {
        simulator,
        use: () => simulator.measure({ ...pressures, deviceTime: DEVICE_TIME, personId, movement: true }),
        expected: {
          kind: 'vitals',
          deviceTime: tells.time ? DEVICE_TIME : null,
          values: measuredPressures(tells.mean ? pressures : withoutMean(pressures)),
          remarks: tells.movement ? [MOVEMENT] : [],
          device,
          isStored: false,
        },
      };
    },
  };
}

export const bloodPressureRows: readonly DriverRow[] = [
  beurerRow,
  contecRow,
  microlifeRow,
  ...HBP_FORMATS.map(omronRow),
  visomatRow,
];
