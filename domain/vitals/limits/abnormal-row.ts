import type { Measure } from '../measures.ts';
import type { VitalValues } from '../values.ts';
import { type Dated, EARLIEST_DAY, isInForce, type Person, suitsAge } from './dated.ts';

export type Level = 'low' | 'high' | 'critical';

/** Values on the wrong side of `bound` are kept and marked. */
export interface AbnormalRow extends Dated {
  readonly measure: Measure;
  readonly level: Level;
  readonly test: '≥' | '>' | '≤' | '<';
  readonly bound: number;
  /** What it is called, and for `critical` what to do now. */
  readonly says: string;
  /** Only for measurements taken so; unstated, glucose counts as random and temperature as axillary. */
  readonly timing?: readonly NonNullable<VitalValues['glucoseTiming']>[];
  readonly site?: readonly NonNullable<VitalValues['temperatureSite']>[];
  /** GB/T 2261.1. */
  readonly sex?: '1' | '2';
}

/** For whom a group of rows holds, and who says so. */
export interface Basis {
  readonly fromAgeYears: number;
  readonly belowAgeYears?: number;
  readonly source: string;
}

export const everyone = (source: string): Basis => ({ fromAgeYears: 0, source });
export const adults = (source: string): Basis => ({ fromAgeYears: 18, source });
export const aged = (fromAgeYears: number, belowAgeYears: number, source: string): Basis => ({
  fromAgeYears,
  belowAgeYears,
  source,
});

export function abnormal(
  basis: Basis,
  measure: Measure,
  level: Level,
  test: AbnormalRow['test'],
  bound: number,
  says: string,
  only: Pick<AbnormalRow, 'timing' | 'site' | 'sex'> = {},
): AbnormalRow {
  return { effectiveFrom: EARLIEST_DAY, ...basis, measure, level, test, bound, says, ...only };
}

export function meets({ test, bound }: Pick<AbnormalRow, 'test' | 'bound'>, value: number): boolean {
  switch (test) {
    case '≥':
      return value >= bound;
    case '>':
      return value > bound;
    case '≤':
      return value <= bound;
    case '<':
      return value < bound;
  }
}

/** Whether a row judges this person's measurements of that day. */
export function applies(row: AbnormalRow, person: Person, values: VitalValues, localDate: string): boolean {
  return (
    isInForce(row, localDate) &&
    suitsAge(row, person.ageYears ?? 18) &&
    (row.sex === undefined || row.sex === person.sex) &&
    (row.timing === undefined || row.timing.includes(values.glucoseTiming ?? 'random')) &&
    (row.site === undefined || row.site.includes(values.temperatureSite ?? 'axillary'))
  );
}
