import { beurerBp } from '../../../../drivers/beurer-bp/driver.ts';
import type { BeurerRecord } from '../../../../drivers/beurer-bp/protocol.ts';
import { createBeurerSimulator } from '../../../../drivers/beurer-bp/simulator.ts';
import { measuredPressures, type Pressures } from '../../../../drivers/blood-pressure.ts';
import { omronHbp9030 } from '../../../../drivers/omron-hbp9030/driver.ts';
import { createHbpSimulator } from '../../../../drivers/omron-hbp9030/simulator.ts';
import { IRREGULAR_PULSE, MOVEMENT } from '../../../../drivers/remarks.ts';
import type { DriverRow } from '../driver-row.ts';

/** Two people who do not exist. */
export const pressures: readonly [Pressures, Pressures] = [
  { systolicMmHg: 118, diastolicMmHg: 76, pulsePerMinute: 71 },
  { systolicMmHg: 164, diastolicMmHg: 97, pulsePerMinute: 88 },
];
const when = { year: 2026, month: 11, day: 2, hour: 7, minute: 30 };

/** Does something the first time it is called. */
export function once(act: () => void): () => void {
  let done = false;
  return () => {
    if (!done) act();
    done = true;
  };
}

const beurerRow: DriverRow = {
  driver: beurerBp,
  line: 'hid',
  withinMs: 20_000,
  checksum: false,
  create: (_, person) => {
    const simulator = createBeurerSimulator();
    const measured = pressures[person];
    const record: BeurerRecord = {
      ...measured,
      ...when,
      user: 2,
      irregularPulse: true,
      movement: true,
    };
    return {
      simulator,
      use: once(() => simulator.store(record)),
      expected: {
        kind: 'vitals',
        deviceTime: '2026-11-02T07:30',
        values: measuredPressures(measured),
        remarks: [IRREGULAR_PULSE, MOVEMENT],
        device: { model: 'Beurer BM', serial: null, user: '2' },
        isStored: true,
      },
    };
  },
};

const omronRow: DriverRow = {
  driver: omronHbp9030,
  line: 'serial',
  withinMs: 100,
  checksum: false,
  create: (_, person) => {
    const simulator = createHbpSimulator('format-5');
    const measured = pressures[person];
    const deviceTime = '2026-11-02T07:30';
    const personId = `3405240000${person}`;
    return {
      simulator,
      use: () => simulator.measure({ ...measured, meanMmHg: 100, deviceTime, personId, movement: true }),
      expected: {
        kind: 'vitals',
        deviceTime,
        values: measuredPressures(measured),
        remarks: [MOVEMENT],
        device: { model: 'Omron HBP-9030', serial: null, user: personId },
        isStored: false,
      },
    };
  },
};

export const bloodPressureRows: readonly DriverRow[] = [beurerRow, omronRow];
