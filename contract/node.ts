import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { okSchema, procedure } from './base.ts';

const differenceSchema = z.object({ where: z.string(), what: z.string() });

/** The node itself, for its administrator: is everything there, is there a copy, who can reach it. */
export const nodeContract = {
  info: procedure(['administrator', 'manager', 'auditor']).output(
    z.object({
      nodeId: z.string(),
      version: z.string(),
      dataDir: z.string(),
      databaseBytes: z.number(),
      freeDiskBytes: z.number(),
      entries: z.number(),
      residents: z.number(),
      lanOpen: z.boolean(),
      lanUrls: z.array(z.string()),
      /** SHA-256 of the certificate that browser seats pin, or null while only this computer is served. */
      certificateFingerprint: z.string().nullable(),
    }),
  ),
  verify: procedure(['administrator', 'auditor']).output(
    eventIterator(
      z.discriminatedUnion('type', [
        z.object({ type: z.literal('progress'), checked: z.number() }),
        z.object({
          type: z.literal('done'),
          entries: z.number(),
          subjects: z.number(),
          difference: differenceSchema.nullable(),
        }),
      ]),
    ),
  ),
  backups: procedure(['administrator']).output(
    z.array(z.object({ file: z.string(), madeAtMs: z.number(), bytes: z.number() })),
  ),
  /** Since when backups that were due could not be made; null while there is nothing to tell. */
  backupTrouble: procedure(['administrator', 'manager']).output(z.object({ sinceMs: z.number().nullable() })),
  backUp: procedure(['administrator']).output(z.object({ file: z.string(), bytes: z.number() })),
  setLan: procedure(['administrator'])
    .input(z.object({ open: z.boolean() }))
    .output(okSchema),
};
