import type { Measure } from '../measures.ts';
import { type Dated, EARLIEST_DAY, isInForce, type Person, suitsAge } from './dated.ts';

/** Values outside are refused: nobody of this age lives with them, or no instrument shows them. */
export interface PlausibleRow extends Dated {
  readonly measure: Measure;
  readonly least: number;
  readonly most: number;
}

type Ages = readonly [fromYears: number, belowYears?: number];
const everyone: Ages = [0];
const adults: Ages = [18];
const children: Ages = [0, 18];
const afterInfancy: Ages = [1, 18];
const infants: Ages = [0, 1];

function row(measure: Measure, [from, below]: Ages, least: number, most: number): PlausibleRow {
  const ages = { fromAgeYears: from, ...(below === undefined ? {} : { belowAgeYears: below }) };
  return {
    effectiveFrom: EARLIEST_DAY,
    source: '人体与常用仪器量程，本系统约定 [E]',
    ...ages,
    measure,
    least,
    most,
  };
}

export const plausibleRows: readonly PlausibleRow[] = [
  row('systolicMmHg', adults, 40, 300),
  row('systolicMmHg', children, 30, 250),
  row('diastolicMmHg', adults, 20, 200),
  row('diastolicMmHg', children, 10, 180),
  row('pulsePerMin', everyone, 20, 300),
  row('respirationPerMin', adults, 4, 70),
  row('respirationPerMin', children, 4, 120),
  row('temperatureC', everyone, 28, 43),
  row('spo2Percent', everyone, 40, 100),
  row('glucoseMmolL', everyone, 0.3, 70),
  row('weightKg', adults, 20, 350),
  row('weightKg', afterInfancy, 4, 250),
  row('weightKg', infants, 0.4, 20),
  row('heightCm', adults, 60, 250),
  row('heightCm', afterInfancy, 45, 230),
  row('heightCm', infants, 25, 100),
  row('waistCm', adults, 40, 250),
  row('waistCm', children, 20, 200),
  row('painScore', everyone, 0, 10),
];

export interface PlausibleRange {
  readonly least: number;
  readonly most: number;
}

/** What is accepted for this person; of unknown age, whatever is accepted at any age. Null: no limit is set. */
export function plausibleRange(
  measure: Measure,
  { ageYears }: Person,
  localDate: string,
  rows: readonly PlausibleRow[] = plausibleRows,
): PlausibleRange | null {
  const own = rows.filter(
    (each) =>
      each.measure === measure &&
      isInForce(each, localDate) &&
      (ageYears === null || suitsAge(each, ageYears)),
  );
  if (own.length === 0) return null;
  return { least: Math.min(...own.map((r) => r.least)), most: Math.max(...own.map((r) => r.most)) };
}
