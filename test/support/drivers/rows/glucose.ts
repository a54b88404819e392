import { oneTouchUltraMini } from '../../../../drivers/onetouch-ultramini/driver.ts';
import { createUltraMiniSimulator } from '../../../../drivers/onetouch-ultramini/simulator.ts';
import type { VitalsReading } from '../../../../drivers/vitals-reading.ts';
import type { DriverRow, ExpectedReading } from '../driver-row.ts';
import { once } from './blood-pressure.ts';

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

export const glucoseRows: readonly DriverRow[] = [ultraMiniRow];
