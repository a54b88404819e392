import type { VitalsRow } from '../../../contract/visits.ts';
import type { NumberField } from '../../../domain/vitals/measures.ts';

export interface LastValue {
  readonly value: number;
  readonly localDate: string;
}

/** What a measure was last time; `rows` newest first. Withdrawn sets never happened. */
export function lastValue(rows: readonly VitalsRow[], field: NumberField): LastValue | undefined {
  for (const { vitals } of rows) {
    const value = vitals.values[field];
    if (vitals.withdrawn === null && value !== undefined) return { value, localDate: vitals.localDate };
  }
  return undefined;
}
