import { contourAstm } from '../../../../drivers/contour-astm/driver.ts';
import { createContourSimulator } from '../../../../drivers/contour-astm/simulator.ts';
import { glucomenAreo } from '../../../../drivers/glucomen-areo/driver.ts';
import { createAreoSimulator } from '../../../../drivers/glucomen-areo/simulator.ts';
import { oneTouchUltraMini } from '../../../../drivers/onetouch-ultramini/driver.ts';
import { createUltraMiniSimulator } from '../../../../drivers/onetouch-ultramini/simulator.ts';
import { sdCodefree } from '../../../../drivers/sd-codefree/driver.ts';
import { createCodefreeSimulator } from '../../../../drivers/sd-codefree/simulator.ts';
import { taidocTd42xx } from '../../../../drivers/taidoc-td42xx/driver.ts';
import { createTaidocSimulator } from '../../../../drivers/taidoc-td42xx/simulator.ts';
import type { VitalsReading } from '../../../../drivers/vitals-reading.ts';
import type { DriverRow, ExpectedReading } from '../driver-row.ts';
import { once } from '../once.ts';

/** Blood of two people who do not exist. */
const mgPerDl = [93, 211] as const;

function expectedGlucose(
  deviceTime: string,
  value: number,
  unit: 'mg/dL' | 'mmol/L',
  device: VitalsReading['device'],
): ExpectedReading {
  return {
    kind: 'vitals',
    deviceTime,
    values: [{ measure: 'glucose', value, unit }],
    remarks: [],
    device,
    isStored: true,
  };
}

const ultraMiniRow: DriverRow = {
  driver: oneTouchUltraMini,
  line: 'serial',
  withinMs: 20_000,
  checksum: true,
  create: (_, person) => {
    const serial = `C176SA0000${person}`;
    const simulator = createUltraMiniSimulator(serial);
    const seconds = Date.UTC(2026, 10, 2, 7, 30, 5) / 1000;
    return {
      simulator,
      use: once(() => simulator.store({ seconds, mgPerDl: mgPerDl[person] })),
      expected: expectedGlucose('2026-11-02T07:30:05', mgPerDl[person], 'mg/dL', {
        model: 'OneTouch UltraMini',
        serial,
        user: null,
      }),
    };
  },
};

const codefreeRow: DriverRow = {
  driver: sdCodefree,
  line: 'serial',
  withinMs: 1_000,
  checksum: true,
  create: (clock, person) => {
    const simulator = createCodefreeSimulator({ clock });
    const time = { year: 2026, month: 11, day: 2, hour: 7, minute: 30 };
    const store = once(() => simulator.store({ ...time, mgPerDl: mgPerDl[person], flag: 0 }));
    return {
      simulator,
      use: () => {
        store();
        simulator.switchOn();
      },
      expected: expectedGlucose('2026-11-02T07:30', mgPerDl[person], 'mg/dL', {
        model: 'SD CodeFree',
        serial: null,
        user: null,
      }),
    };
  },
};

const areoRow: DriverRow = {
  driver: glucomenAreo,
  line: 'serial',
  withinMs: 65_000,
  checksum: true,
  create: (_, person) => {
    const mmolPerL = ([5.6, 11.2] as const)[person];
    const serial = `AR00000${person}`;
    const simulator = createAreoSimulator(serial);
    return {
      simulator,
      use: once(() => simulator.store(`Glu,${mmolPerL},mmol/L,00,261102,0730`)),
      expected: expectedGlucose('2026-11-02T07:30', mmolPerL, 'mmol/L', {
        model: 'GlucoMen Areo',
        serial,
        user: null,
      }),
    };
  },
};

const contourRow: DriverRow = {
  driver: contourAstm,
  line: 'hid',
  withinMs: 65_000,
  checksum: true,
  create: (_, person) => {
    const serial = `7358-161113${person}`;
    const simulator = createContourSimulator(serial);
    const record = { value: String(mgPerDl[person]), unit: 'mg/dL', markers: 'M0/T1' } as const;
    return {
      simulator,
      use: once(() => simulator.store({ ...record, time: '202611020730' })),
      expected: expectedGlucose('2026-11-02T07:30', mgPerDl[person], 'mg/dL', {
        model: 'Contour Bayer7350',
        serial,
        user: null,
      }),
    };
  },
};

const taidocRow: DriverRow = {
  driver: taidocTd42xx,
  line: 'hid',
  withinMs: 20_000,
  checksum: true,
  create: (_, person) => {
    const simulator = createTaidocSimulator();
    const time = { year: 2026, month: 11, day: 2, hour: 7, minute: 30 };
    return {
      simulator,
      use: once(() => simulator.store({ ...time, mgPerDl: mgPerDl[person], flag: 0 })),
      expected: expectedGlucose('2026-11-02T07:30', mgPerDl[person], 'mg/dL', {
        model: 'TaiDoc TD-4277',
        serial: null,
        user: null,
      }),
    };
  },
};

export const glucoseRows: readonly DriverRow[] = [areoRow, codefreeRow, contourRow, taidocRow, ultraMiniRow];
