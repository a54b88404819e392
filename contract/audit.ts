import { z } from 'zod';
import { purposes } from '../domain/audit/events.ts';
import { roles } from '../domain/staff/roles.ts';
import { idSchema, procedure } from './base.ts';

const auditRowSchema = z.object({
  log: z.string(),
  seq: z.int(),
  /** The entry's stamp, for paging on. */
  at: z.string(),
  /** Unix ms. */
  atMs: z.number(),
  kind: z.string(),
  staffId: z.string(),
  staffName: z.string(),
  role: z.enum(roles).or(z.string()),
  seatName: z.string(),
  residentId: z.string().nullable(),
  residentName: z.string().nullable(),
  purpose: z.enum(purposes).nullable(),
  detail: z.string(),
});

export const auditContract = {
  /** Newest first; `before` pages on. */
  list: procedure(['auditor'])
    .input(
      z.object({
        staffId: idSchema.optional(),
        residentId: idSchema.optional(),
        kind: z.string().max(60).optional(),
        fromMs: z.number().optional(),
        toMs: z.number().optional(),
        before: z.object({ at: z.string().max(40), log: z.string().max(200), seq: z.int() }).optional(),
        limit: z.int().min(1).max(200).default(100),
      }),
    )
    .output(z.object({ rows: z.array(auditRowSchema), more: z.boolean() })),
};
