import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { reasonSchema } from '../domain/visits/fields.ts';
import { idSchema, procedure, view } from './base.ts';
import type { EcgRequestView } from './ecg-views.ts';

const clinical = ['nurse', 'doctor', 'public-health'] as const;
const request = view<EcgRequestView>();

/** Requests to the county centre to read an ECG. Its answers arrive as entries of its own. */
export const ecgRequestsContract = {
  /** `requestId` is chosen by the page, so that a repeated click asks once. */
  create: procedure(['doctor', 'nurse'])
    .input(
      z.object({
        requestId: idSchema,
        ecgId: idSchema,
        urgency: z.enum(['routine', 'urgent']),
        question: z.string().trim().min(1).max(500),
        summary: z.string().trim().max(2_000),
      }),
    )
    .output(request),
  withdraw: procedure(['doctor', 'nurse'])
    .input(z.object({ requestId: idSchema, reason: reasonSchema }))
    .output(request),
  get: procedure(clinical)
    .input(z.object({ requestId: idSchema }))
    .output(request),
  /** Neither reported nor withdrawn, oldest first. */
  pending: procedure(clinical).output(view<readonly EcgRequestView[]>()),
  changes: procedure(clinical).output(eventIterator(z.object({ requestId: idSchema, ecgId: z.string() }))),
};
