import type { CardView } from '../../../../contract/chronic-views.ts';
import { lastMet } from '../../../../domain/chronic/card/due.ts';
import type { FormField } from '../../../../domain/chronic/forms/field.ts';
import { type Typed, type TypedForm, typedOf } from './typed.ts';
import { valueText } from './value-text.ts';

/** Where a value comes from that nobody has typed. */
const ORIGINS = { vitals: '▣ 今天测量', last: '沿用上次，可改' } as const;
/** 门诊 of 随访方式. */
const AT_THE_CLINIC = '1';

/** What a form shows before anything is typed. */
export interface Beginning {
  readonly typed: TypedForm;
  readonly origins: Readonly<Record<string, string>>;
  /** Answers of last time, in words, for those fields that are asked anew. */
  readonly last: Readonly<Record<string, string>>;
}

export function beginningOf({ form, prefill, state }: CardView, isVisit: boolean): Beginning {
  const before = lastMet(state)?.values ?? {};
  const typed: Record<string, Typed> = {};
  const origins: Record<string, string> = {};
  for (const { key } of form) {
    const value = prefill.values[key];
    const from = prefill.from[key];
    if (value === undefined || from === undefined) continue;
    typed[key] = typedOf(value);
    origins[key] = ORIGINS[from];
  }
  if (isVisit) {
    typed.way = AT_THE_CLINIC;
    origins.way = '本次就诊';
  }
  const last = Object.fromEntries(
    form.flatMap((field) => {
      const value = before[field.key];
      return value === undefined || field.key in typed ? [] : [[field.key, valueText(field, value)]];
    }),
  );
  return { typed, origins, last };
}

/** What has to be answered comes first, in the order of the form; the rest may stay as it stands. */
export function inOrderOfWork(form: readonly FormField[]) {
  return {
    asked: form.filter(({ required }) => required),
    rest: form.filter(({ required }) => !required),
  };
}
