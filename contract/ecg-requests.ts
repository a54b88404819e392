import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { ecgRequestKinds } from '../domain/ecg-requests/events.ts';
import { reasonSchema } from '../domain/visits/fields.ts';
import { idSchema, procedure, view } from './base.ts';
import type { EcgRequestView } from './ecg-views.ts';

const clinical = ['nurse', 'doctor', 'public-health'] as const;
const { shape } = ecgRequestKinds.requested.body;
const request = view<EcgRequestView>();

/** Requests to the county centre to read an ECG. Its answers arrive as entries of its own. */
export const ecgRequestsContract = {
  /** `requestId` is chosen by the page, so that a repeated click asks once. */
  create: procedure(['doctor', 'nurse'])
    .input(
      z.object({
        requestId: idSchema,
        ecgId: idSchema,
        urgency: shape.urgency,
        question: shape.question,
        summary: shape.summary,
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
