import type { FormField } from '../../../../domain/chronic/forms/field.ts';
import type { Typed } from './typed.ts';

/** What every field of a follow-up form is drawn from. */
export interface FieldProps<Kind extends FormField['kind']> {
  readonly field: Extract<FormField, { readonly kind: Kind }>;
  readonly typed: Typed | undefined;
  /** Where the value comes from that nobody has typed; Enter passes such a field by. */
  readonly origin: string | undefined;
  /** What it was last time, for a field that is asked anew. */
  readonly last: string | undefined;
  readonly fault: string | undefined;
  readonly onWrite: (typed: Typed) => void;
}
