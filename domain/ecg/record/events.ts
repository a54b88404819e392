import { z } from 'zod';
import { defineKind, type EntryOf } from '../../journal/kind.ts';
import { lineSchema, noteSchema } from '../../residents/text.ts';
import { idSchema, reasonSchema } from '../../visits/fields.ts';
import { localTimeSchema } from '../../vitals/events.ts';
import {
  blankNoteSchema,
  blobSchema,
  findingSchema,
  measuresSchema,
  promptSchema,
  ruleSetSchema,
  takenAtSchema,
  tracingSchema,
} from './fields.ts';

const findings = z.array(findingSchema).max(100);

export const ecgKinds = {
  /** Taken at a seat from a device that streams. */
  captured: defineKind(
    'ecg.captured',
    1,
    'ecg',
    'county',
    z.strictObject({
      residentId: idSchema,
      visitId: idSchema.nullable(),
      takenAt: localTimeSchema,
      deviceId: idSchema,
      tracing: tracingSchema,
      measures: measuresSchema.nullable(),
      findings,
      /** Why it was filed in spite of its findings; null where there are none. */
      findingsAccepted: reasonSchema.nullable(),
    }),
  ),
  /** Read from a file of another maker's machine; it may belong to nobody yet. */
  imported: defineKind(
    'ecg.imported',
    1,
    'ecg',
    'county',
    z.strictObject({
      residentId: idSchema.nullable(),
      takenAt: takenAtSchema,
      fileName: z.string().min(1).max(255),
      format: idSchema,
      /** The file as it came. */
      original: blobSchema,
      /** What the file says of the person, for whoever has to find the record. */
      person: z.strictObject({ name: z.string().max(120).nullable(), number: z.string().max(60).nullable() }),
      tracing: tracingSchema,
      measures: measuresSchema.nullable(),
      findings,
    }),
  ),
  /** Whose it is: said of an imported one, or put right. */
  assigned: defineKind(
    'ecg.assigned',
    1,
    'ecg',
    'county',
    z.strictObject({ residentId: z.strictObject({ was: idSchema.nullable(), now: idSchema }) }),
  ),
  /** It stays in the journal and leaves the charts. */
  withdrawn: defineKind('ecg.withdrawn', 1, 'ecg', 'county', z.strictObject({ reason: reasonSchema })),
  /** A doctor's lines beneath the tracing. A later reading does not delete an earlier one. */
  read: defineKind(
    'ecg.read',
    1,
    'ecg',
    'county',
    z.strictObject({ findings: blankNoteSchema(2_000), conclusion: noteSchema(2_000) }),
  ),
  /** A capture that nobody wanted to keep: its samples go, that it was taken and why it was dropped stays. */
  captureDiscarded: defineKind(
    'ecg.capture-discarded',
    1,
    'ecg',
    'clinic',
    z.strictObject({ residentId: idSchema, seconds: z.number().nonnegative(), reason: reasonSchema }),
  ),
  /** A critical value (危急值): by the rules when the ECG was filed, by a doctor who looked, or by the centre's report. */
  criticalRaised: defineKind(
    'ecg.critical-raised',
    1,
    'ecg',
    'county',
    z.strictObject({
      criticalId: idSchema,
      by: z.enum(['rules', 'doctor', 'county']),
      ruleSet: ruleSetSchema.nullable(),
      prompts: z.array(promptSchema).min(1).max(50),
    }),
  ),
  /** Closes it: who and when say the entry's actor and stamp. */
  criticalAcknowledged: defineKind(
    'ecg.critical-acknowledged',
    1,
    'ecg',
    'county',
    z.strictObject({ criticalId: idSchema, done: noteSchema(500), told: lineSchema(100) }),
  ),
} as const;

export type EcgEntry = EntryOf<typeof ecgKinds>;
