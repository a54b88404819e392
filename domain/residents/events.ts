import { z } from 'zod';
import { recordClosureCodes } from '../codes/record-closure.ts';
import { recordReviewCodes } from '../codes/record-review.ts';
import { defineKind } from '../journal/kind.ts';
import { calendarDateSchema } from './calendar-date.ts';
import { cardSchema } from './card.ts';
import { detailFields, detailsSchema, detailsShape } from './details.ts';
import { guardianSchema } from './guardian.ts';
import { recordNumberSchema } from './health-record-number.ts';
import { blankable, lineSchema, noteSchema } from './text.ts';

type Shape = typeof detailsShape;
type ChangeShape = { [F in keyof Shape]: z.ZodOptional<z.ZodObject<{ was: Shape[F]; now: Shape[F] }>> };

const changeShape = Object.fromEntries(
  Object.entries(detailsShape).map(([field, schema]) => [
    field,
    z.object({ was: schema, now: schema }).optional(),
  ]),
) as unknown as ChangeShape;

/** For every changed field what the editor saw and what it became. */
export const changesSchema = z
  .object(changeShape)
  .refine((changes) => Object.keys(changes).length > 0, '没有任何修改');
export type DetailChanges = Readonly<z.output<typeof changesSchema>>;

const residentId = z.string().regex(/^[\x21-\x7e]{1,120}$/);
const reason = noteSchema(200);

/** A state's field about which two entries may disagree. */
export const disputedFieldSchema = z.enum([...detailFields, 'guardian', 'mergedInto']);
export type DisputedField = z.output<typeof disputedFieldSchema>;

const disputedValueSchemas: Readonly<Record<DisputedField, z.ZodType>> = {
  ...detailsShape,
  guardian: guardianSchema.nullable(),
  mergedInto: residentId.nullable(),
};

/** Whether a value may stand in a field of the record. */
export function fitsField(field: DisputedField, value: unknown): boolean {
  return disputedValueSchemas[field].safeParse(value).success;
}

const registered = z.object({
  details: detailsSchema,
  guardian: blankable(guardianSchema),
  /** null where the village is not known yet. */
  recordNumber: recordNumberSchema.nullable(),
  /** The card from which the desk registered; null by hand. */
  card: blankable(cardSchema),
});

const recordClosed = z.object({
  cause: recordClosureCodes.schema,
  /** 死亡日期, 迁出日期, … */
  on: calendarDateSchema,
  /** 迁往何处 and to whom the record was handed. */
  place: blankable(lineSchema(200)),
  reason: blankable(reason),
});
export type Closure = Readonly<z.output<typeof recordClosed>>;

const reviewed = z.object({
  was: recordReviewCodes.schema,
  now: recordReviewCodes.schema,
  reason: blankable(reason),
});

const conflictResolved = z
  .object({
    field: disputedFieldSchema,
    /** The value that stood in the field when the person decided. */
    seen: z.unknown(),
    chosen: z.unknown(),
    /** `by` of the conflicts that the person was shown; one that arrives later stays open. */
    settles: z.array(z.string().max(300)).min(1).max(100),
  })
  .refine((body) => fitsField(body.field, body.chosen), '所选的值不适合该项目');

/** Facts about a resident's health record. All go to the county: the record follows the person. */
export const residentKinds = {
  registered: defineKind('residents.registered', 1, 'resident', 'county', registered),
  detailsChanged: defineKind(
    'residents.details-changed',
    1,
    'resident',
    'county',
    z.object({ changes: changesSchema, reason }),
  ),
  guardianSet: defineKind(
    'residents.guardian-set',
    1,
    'resident',
    'county',
    z.object({ was: guardianSchema.nullable(), now: guardianSchema.nullable(), reason: blankable(reason) }),
  ),
  cardRead: defineKind('residents.card-read', 1, 'resident', 'county', z.object({ card: cardSchema })),
  /** A record that was made before its village was known gets its number; of two given apart the earlier stands. */
  numberGiven: defineKind(
    'residents.number-given',
    1,
    'resident',
    'county',
    z.object({ recordNumber: recordNumberSchema }),
  ),
  /** Told of the record that gives way; `into` is the one that stays. */
  merged: defineKind('residents.merged', 1, 'resident', 'county', z.object({ into: residentId, reason })),
  unmerged: defineKind('residents.unmerged', 1, 'resident', 'county', z.object({ from: residentId, reason })),
  /** Told of the record that stays, so that its own history says what was merged into it and taken out again. */
  absorbed: defineKind(
    'residents.absorbed',
    1,
    'resident',
    'county',
    z.object({ loser: residentId, reason }),
  ),
  released: defineKind(
    'residents.released',
    1,
    'resident',
    'county',
    z.object({ loser: residentId, reason }),
  ),
  /** 注销核实中: told by somebody, e.g. a village doctor, and to be made sure of. */
  closingReported: defineKind('residents.closing-reported', 1, 'resident', 'county', recordClosed),
  closingRefuted: defineKind('residents.closing-refuted', 1, 'resident', 'county', z.object({ reason })),
  recordClosed: defineKind('residents.record-closed', 1, 'resident', 'county', recordClosed),
  recordReopened: defineKind('residents.record-reopened', 1, 'resident', 'county', z.object({ reason })),
  reviewed: defineKind('residents.reviewed', 1, 'resident', 'county', reviewed),
  conflictResolved: defineKind('residents.conflict-resolved', 1, 'resident', 'county', conflictResolved),
} as const;
