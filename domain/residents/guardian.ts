import { z } from 'zod';
import { identityDocumentCodes } from '../codes/identity-document.ts';
import { relationCodes } from '../codes/relation.ts';
import { blankable, lineSchema } from './text.ts';

/**
 * 监护人 of a child or of a person who cannot act alone. `relation` says what the guardian is to the resident (GB/T
 * 4761); `residentId` links the mother's own record, by which a newborn without papers is known.
 */
export const guardianSchema = z.object({
  name: lineSchema(60),
  relation: relationCodes.schema,
  idKind: blankable(identityDocumentCodes.schema),
  idNumber: blankable(lineSchema(40)),
  phone: blankable(lineSchema(20)),
  residentId: blankable(z.string().regex(/^[\x21-\x7e]{1,120}$/)),
});
export type Guardian = Readonly<z.output<typeof guardianSchema>>;
