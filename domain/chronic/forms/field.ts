import { z } from 'zod';
import { lineSchema } from '../../residents/text.ts';

export interface Option {
  /** The code of the national form. */
  readonly code: string;
  readonly label: string;
}

interface Common {
  readonly key: string;
  readonly label: string;
  readonly required?: true;
  /** What was written last time stands until it changes; all else is asked or measured anew at every follow-up. */
  readonly carries?: true;
  /** Asked only where another field has this code, or among others this code. */
  readonly when?: { readonly key: string; readonly code: string };
}

/** One field of a follow-up form. A form is data: the page draws it, the schema is made of it, a test reads it. */
export type FormField =
  | (Common & {
      readonly kind: 'number';
      readonly unit: string;
      readonly min: number;
      readonly max: number;
      readonly decimals: number;
    })
  | (Common & { readonly kind: 'choice'; readonly options: readonly Option[] })
  /** Several; `none` is the code that excludes all others. */
  | (Common & { readonly kind: 'choices'; readonly options: readonly Option[]; readonly none?: string })
  | (Common & { readonly kind: 'text'; readonly maxLength: number })
  /** 'YYYY-MM-DD'. */
  | (Common & { readonly kind: 'date' })
  | (Common & { readonly kind: 'drugs' });

export const drugSchema = z.strictObject({
  name: lineSchema(60),
  timesPerDay: z.number().min(0).max(24),
  /** With its unit: 5 mg. */
  dose: lineSchema(30),
});
export type DrugUse = Readonly<z.infer<typeof drugSchema>>;

export type FormValue = number | string | readonly string[] | readonly DrugUse[];
export type FormValues = Readonly<Record<string, FormValue>>;

/** The codes as the national forms number them, from `first` on: 1 良好 2 一般 3 差. */
export function numbered(labels: readonly string[], first = 1): readonly Option[] {
  return labels.map((label, at) => ({ code: String(at + first), label }));
}
