import type { DriverRow } from './driver-row.ts';
import { bloodPressureRows } from './rows/blood-pressure.ts';
import { glucoseRows } from './rows/glucose.ts';
import { monitorRows } from './rows/monitor.ts';
import { oximeterRows } from './rows/oximeter.ts';
import { scaleRows } from './rows/scale.ts';

/** Every driver of a device that measures; each new one gets a row, and with it the tests of `every-driver*.test.ts`. */
export const driverRows: readonly DriverRow[] = [
  ...bloodPressureRows,
  ...glucoseRows,
  ...monitorRows,
  ...oximeterRows,
  ...scaleRows,
];
