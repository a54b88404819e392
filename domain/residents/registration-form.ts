import { z } from 'zod';
import type { CardReading } from './card.ts';
import { detailsShape } from './details.ts';
import { guardianSchema } from './guardian.ts';
import { blankable } from './text.ts';

/** What the desk fills in: every field of the record, of which only name, sex and birth date must stand. */
export const registrationSchema = z.object({ ...detailsShape, guardian: blankable(guardianSchema) });
export type RegistrationForm = Readonly<z.output<typeof registrationSchema>>;
/** The form before its blanks are filled with null. */
export type RegistrationInput = Readonly<z.input<typeof registrationSchema>>;

/** The body of `registered` from a form that `decideRegistration` let pass. */
export function registeredBody(
  form: RegistrationForm,
  recordNumber: string | null,
  card: CardReading | null,
) {
  const { guardian, ...details } = form;
  return { details, guardian, recordNumber, card };
}
