import { z } from 'zod';
import { sexCodes } from '../codes/sex.ts';
import { defineKind } from '../journal/kind.ts';
import { calendarDateSchema } from '../residents/calendar-date.ts';
import { lineSchema, noteSchema } from '../residents/text.ts';
import { idSchema, reasonSchema } from './fields.ts';
import { prioritySchema } from './priority.ts';
import { ticketSchema } from './ticket.ts';

export const purposeSchema = z.enum(['outpatient', 'follow-up', 'check-up', 'refill', 'signing', 'other']);
export type Purpose = z.infer<typeof purposeSchema>;

export const outcomeSchema = z.enum(['treated', 'referred', 'admitted', 'left', 'cancelled']);
export type VisitOutcome = z.infer<typeof outcomeSchema>;

/** The parts of an outpatient record (病历书写基本规范), and the nurse's own. */
export const noteSectionSchema = z.enum([
  'present-illness',
  'past-history',
  'examination',
  'assessment',
  'treatment',
  'nursing',
  'other',
]);
export type NoteSection = z.infer<typeof noteSectionSchema>;

const departmentSchema = lineSchema(30);
const complaintSchema = noteSchema(1_000);
const noteTextSchema = noteSchema(20_000);

const change = <Schema extends z.ZodType>(value: Schema) => z.strictObject({ was: value, now: value });

const visitChangesSchema = z.strictObject({
  priority: change(prioritySchema).optional(),
  purpose: change(purposeSchema).optional(),
  department: change(departmentSchema.nullable()).optional(),
});

export const visitKinds = {
  /** Name, sex and birth date are as they stood at the desk: the queue must not wait for the resident's record. */
  opened: defineKind(
    'visits.opened',
    1,
    'visit',
    'county',
    z.strictObject({
      residentId: idSchema,
      residentName: lineSchema(50),
      sex: sexCodes.schema,
      birthDate: calendarDateSchema.optional(),
      ticket: ticketSchema,
      /** The clinic's own calendar day; the caller computes it, for UTC's day is still yesterday until 8 a.m. */
      localDate: calendarDateSchema,
      priority: prioritySchema,
      purpose: purposeSchema,
      department: departmentSchema.optional(),
    }),
  ),
  changed: defineKind(
    'visits.changed',
    1,
    'visit',
    'county',
    z.strictObject({ changes: visitChangesSchema, reason: reasonSchema }),
  ),
  complaintRecorded: defineKind(
    'visits.complaint-recorded',
    1,
    'visit',
    'county',
    z.strictObject({ was: complaintSchema.nullable(), now: complaintSchema }),
  ),
  noteWritten: defineKind(
    'visits.note-written',
    1,
    'visit',
    'county',
    z.strictObject({ noteId: idSchema, section: noteSectionSchema, text: noteTextSchema }),
  ),
  noteAmended: defineKind(
    'visits.note-amended',
    1,
    'visit',
    'county',
    z.strictObject({ noteId: idSchema, was: noteTextSchema, now: noteTextSchema, reason: reasonSchema }),
  ),
  closed: defineKind('visits.closed', 1, 'visit', 'county', z.strictObject({ outcome: outcomeSchema })),
  reopened: defineKind('visits.reopened', 1, 'visit', 'county', z.strictObject({ reason: reasonSchema })),
  /** A person has looked at what one entry lost against another, and has put right what was to be put right. */
  conflictSettled: defineKind(
    'visits.conflict-settled',
    1,
    'visit',
    'county',
    z.strictObject({ log: idSchema, seq: z.int().positive(), note: reasonSchema }),
  ),
} as const;
