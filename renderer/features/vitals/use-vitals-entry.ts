import { useMemo, useState } from 'react';
import {
  checkVitals,
  type VitalError,
  type VitalMark,
  type VitalsCheck,
} from '../../../domain/vitals/check.ts';
import { type Person, type PlausibleRange, plausibleRange } from '../../../domain/vitals/limits.ts';
import type { NumberField } from '../../../domain/vitals/measures.ts';
import type { VitalField, VitalValues } from '../../../domain/vitals/values.ts';
import { isTooMuch, tidyNumber } from './number-entry.ts';
import { type VitalsDraft, valuesOf } from './vitals-draft.ts';

export interface VitalsEntry {
  readonly values: VitalValues;
  readonly check: VitalsCheck;
  readonly rangeOf: (field: NumberField) => PlausibleRange | null;
  /** Why a value is refused, once the hand has left the field or nothing plausible can come of it. */
  readonly refusalOf: (field: VitalField) => string | undefined;
  readonly markOf: (field: NumberField | 'bmi') => VitalMark | undefined;
  readonly tidy: (field: NumberField, typed: string) => string;
  readonly leave: (field: NumberField) => void;
  /** Shows everything that is refused; the first of it, if there is any. */
  readonly reveal: () => VitalError | undefined;
}

type Typed = Pick<VitalsDraft, 'texts' | 'circumstances'>;

/** What the tables say of the values while they are typed. The node says it again when they are saved. */
export function useVitalsEntry(draft: Typed, person: Person, localDate: string): VitalsEntry {
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [isRevealed, setRevealed] = useState(false);
  const { texts, circumstances } = draft;
  const values = useMemo(() => valuesOf({ texts, circumstances }), [texts, circumstances]);
  const check = useMemo(() => checkVitals(values, person, localDate), [values, person, localDate]);
  const rangeOf = (field: NumberField) => plausibleRange(field, person, localDate);
  return {
    values,
    check,
    rangeOf,
    refusalOf: (field) => {
      const error = check.errors.find((each) => each.field === field);
      if (!error) return undefined;
      const text = texts[field as NumberField] ?? '';
      const isShown =
        isRevealed || (text !== '' && (left.has(field) || isTooMuch(text, rangeOf(field as NumberField))));
      return isShown ? error.sentence : undefined;
    },
    markOf: (field) => check.marks.find((mark) => mark.field === field),
    tidy: (field, typed) => tidyNumber(typed, field, rangeOf(field)),
    leave: (field) => setLeft((before) => (before.has(field) ? before : new Set([...before, field]))),
    reveal: () => {
      setRevealed(true);
      return check.errors[0];
    },
  };
}
