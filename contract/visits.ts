import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { outcomeSchema, visitKinds } from '../domain/visits/events.ts';
import { reasonSchema } from '../domain/visits/fields.ts';
import type { VisitState } from '../domain/visits/state.ts';
import type { VitalMark } from '../domain/vitals/check.ts';
import { vitalsKinds } from '../domain/vitals/events.ts';
import { numberFields } from '../domain/vitals/measures.ts';
import type { VitalsState } from '../domain/vitals/state.ts';
import { idSchema, procedure, view } from './base.ts';

const care = ['registrar', 'nurse', 'doctor', 'public-health'] as const;
const clinical = ['nurse', 'doctor', 'public-health'] as const;

const visit = z.object({ visit: view<VisitState>() });

export const visitsContract = {
  get: procedure(care)
    .input(z.object({ visitId: idSchema }))
    .output(visit),
  /** Newest first, with those of the records that were merged into this one. */
  ofResident: procedure(clinical)
    .input(z.object({ residentId: idSchema, limit: z.int().min(1).max(200).default(50) }))
    .output(z.array(view<VisitState>())),
  recordComplaint: procedure(clinical)
    .input(z.object({ visitId: idSchema, ...visitKinds.complaintRecorded.body.shape }))
    .output(visit),
  /** `noteId` is chosen by the page, so that a repeated click writes one note. */
  writeNote: procedure(clinical)
    .input(z.object({ visitId: idSchema, ...visitKinds.noteWritten.body.shape }))
    .output(visit),
  amendNote: procedure(clinical)
    .input(z.object({ visitId: idSchema, ...visitKinds.noteAmended.body.shape }))
    .output(visit),
  change: procedure(care)
    .input(z.object({ visitId: idSchema, ...visitKinds.changed.body.shape }))
    .output(visit),
  close: procedure(care)
    .input(z.object({ visitId: idSchema, outcome: outcomeSchema }))
    .output(visit),
  reopen: procedure(clinical)
    .input(z.object({ visitId: idSchema, reason: reasonSchema }))
    .output(visit),
  settleConflict: procedure(clinical)
    .input(z.object({ visitId: idSchema, ...visitKinds.conflictSettled.body.shape }))
    .output(visit),
};

/** One set of measurements with what the tables say of it today. */
export interface VitalsRow {
  readonly vitals: VitalsState;
  readonly marks: readonly VitalMark[];
  readonly bmi: number | null;
}

const row = view<VitalsRow>();

export const vitalsContract = {
  /**
   * `vitalsId` is chosen by the page, so that a repeated click records one set. `measuredAt` absent: now.
   * `readings`: those whose numbers stand in the set, each with the fields it gave; they are taken with the same save.
   */
  record: procedure(clinical)
    .input(
      z.object({
        vitalsId: idSchema,
        residentId: idSchema,
        visitId: idSchema.optional(),
        measuredAt: vitalsKinds.recorded.body.shape.measuredAt.optional(),
        values: vitalsKinds.recorded.body.shape.values,
        readings: z
          .array(
            z.object({
              readingId: idSchema,
              fields: z.array(z.enum(numberFields)).min(1).max(numberFields.length),
            }),
          )
          .max(20)
          .optional(),
      }),
    )
    .output(row),
  correct: procedure(clinical)
    .input(z.object({ vitalsId: idSchema, ...vitalsKinds.corrected.body.shape }))
    .output(row),
  withdraw: procedure(clinical)
    .input(z.object({ vitalsId: idSchema, reason: reasonSchema }))
    .output(row),
  /** Newest first, with those of the records that were merged into this one; withdrawn ones are marked. */
  ofResident: procedure(clinical)
    .input(z.object({ residentId: idSchema, limit: z.int().min(1).max(500).default(100) }))
    .output(z.array(row)),
  changes: procedure(clinical).output(
    eventIterator(z.object({ vitalsId: idSchema, residentId: z.string() })),
  ),
};
