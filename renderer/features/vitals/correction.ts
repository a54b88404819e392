import { numberFields } from '../../../domain/vitals/measures.ts';
import type { VitalChanges, VitalValues } from '../../../domain/vitals/values.ts';
import type { VitalsDraft } from './vitals-draft.ts';

/** A set's numbers as they would be typed. */
export function textsOf(values: VitalValues): VitalsDraft['texts'] {
  return Object.fromEntries(
    numberFields.flatMap((field) => {
      const value = values[field];
      return value === undefined ? [] : [[field, String(value)]];
    }),
  );
}

/** For every number that differs what stood there and what is to stand there. */
export function changesBetween(was: VitalValues, now: VitalValues): VitalChanges {
  return Object.fromEntries(
    numberFields
      .filter((field) => was[field] !== now[field])
      .map((field) => [field, { was: was[field] ?? null, now: now[field] ?? null }]),
  );
}
