import { z } from 'zod';
import { blankNoteSchema } from '../ecg/record/fields.ts';
import { defineKind, type EntryOf } from '../journal/kind.ts';
import { lineSchema, noteSchema } from '../residents/text.ts';
import { idSchema, reasonSchema } from '../visits/fields.ts';

export const urgencies = ['routine', 'urgent'] as const;

/** Who reads at the centre: no member of this clinic's staff, so the words stand in the entry. */
const reader = { reader: lineSchema(60), readerTitle: z.literal('').or(lineSchema(60)) };
const report = {
  ...reader,
  findings: blankNoteSchema(4_000),
  conclusion: noteSchema(4_000),
  /** The centre sees a critical value. */
  critical: z.boolean(),
};

/**
 * A request to the county centre to read an ECG (心电诊断申请). The clinic requests and withdraws; the centre takes,
 * reports and revises: its entries arrive in the log that it keeps for this clinic.
 */
export const ecgRequestKinds = {
  requested: defineKind(
    'ecg-requests.requested',
    1,
    'ecg-request',
    'county',
    z.strictObject({
      ecgId: idSchema,
      residentId: idSchema,
      urgency: z.enum(urgencies),
      question: noteSchema(500),
      summary: blankNoteSchema(2_000),
    }),
  ),
  withdrawn: defineKind(
    'ecg-requests.withdrawn',
    1,
    'ecg-request',
    'county',
    z.strictObject({ reason: reasonSchema }),
  ),
  taken: defineKind('ecg-requests.taken', 1, 'ecg-request', 'county', z.strictObject(reader)),
  reported: defineKind('ecg-requests.reported', 1, 'ecg-request', 'county', z.strictObject(report)),
  /** A report called back and changed (召回修改): both stay. */
  revised: defineKind(
    'ecg-requests.revised',
    1,
    'ecg-request',
    'county',
    z.strictObject({ ...report, reason: reasonSchema }),
  ),
} as const;

export type EcgRequestEntry = EntryOf<typeof ecgRequestKinds>;
