import { ageAt } from '../../residents/age.ts';

/** A row of a table of limits: when it is in force, for whom, and who says so. */
export interface Dated {
  /** First and last local day in force, 'YYYY-MM-DD'. */
  readonly effectiveFrom: string;
  readonly effectiveUntil?: string;
  /** Completed years, from the first to below the second; without the second, for life. */
  readonly fromAgeYears: number;
  readonly belowAgeYears?: number;
  /** [M]: from memory of the published text, to be checked against it; [E]: our own convention. */
  readonly source: string;
}

/** The date of rows that no earlier row precedes: they judge what was measured before their source appeared, too. */
export const EARLIEST_DAY = '1900-01-01';

export interface Person {
  /** Null: unknown; judged as an adult. */
  readonly ageYears: number | null;
  /** GB/T 2261.1; limits that differ by sex judge nobody whose sex is not stated. */
  readonly sex?: string;
}

/** Whom the limits judge, from the resident's data on the day of the measurement. */
export function personOn(birthDate: string | null, sex: string, localDate: string): Person {
  const age = birthDate === null ? undefined : ageAt(birthDate, localDate);
  return { ageYears: age?.years ?? null, sex };
}

export function isInForce(row: Dated, localDate: string): boolean {
  return (
    row.effectiveFrom <= localDate && (row.effectiveUntil === undefined || localDate <= row.effectiveUntil)
  );
}

export function suitsAge(row: Dated, ageYears: number): boolean {
  return row.fromAgeYears <= ageYears && (row.belowAgeYears === undefined || ageYears < row.belowAgeYears);
}
