import { z } from 'zod';
import type { RecordedDrugs } from '../domain/chronic/card/recorded-drugs.ts';
import { idSchema, procedure, view } from './base.ts';

export const pharmacyContract = {
  /**
   * What a person takes by the open cards that a pharmacist may see, for a look before drugs are handed out. A look that
   * shows a card is an entry of the audit.
   */
  drugsOf: procedure(['pharmacist'])
    .input(z.object({ residentId: idSchema }))
    .output(view<readonly RecordedDrugs[]>()),
};
