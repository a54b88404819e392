import { z } from 'zod';
import { regionSchema, roomSchema, villageSchema } from '../domain/clinic/events.ts';
import { okSchema, procedure } from './base.ts';

const villages = z.array(villageSchema).max(300);

/** The clinic's own data: where it is and which villages it serves. */
export const clinicContract = {
  get: procedure('signed-in').output(
    z.object({
      name: z.string(),
      region: regionSchema,
      rooms: z.array(roomSchema),
      /** For the third segment of the health-record number; empty until the administrator enters them. */
      villages: z.array(villageSchema),
    }),
  ),
  rename: procedure(['administrator'])
    .input(z.object({ name: z.string().trim().min(1).max(60) }))
    .output(okSchema),
  /** `was`: what the page showed. REFUSED `changed-meanwhile` when that is no longer so, for the list is kept whole. */
  setVillages: procedure(['administrator'])
    .input(z.object({ was: villages, villages }))
    .output(okSchema),
};
