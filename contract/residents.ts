import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { type Purpose, purposes } from '../domain/audit/events.ts';
import type { HealthMark } from '../domain/chronic/health-marks.ts';
import { identityDocumentCodes } from '../domain/codes/identity-document.ts';
import { recordReviewCodes } from '../domain/codes/record-review.ts';
import { calendarDateSchema } from '../domain/residents/calendar-date.ts';
import { cardSchema } from '../domain/residents/card.ts';
import {
  type Closure,
  type changesSchema,
  type DisputedField,
  disputedFieldSchema,
  residentKinds,
} from '../domain/residents/events.ts';
import type { FieldSentence } from '../domain/residents/finding.ts';
import { guardianSchema } from '../domain/residents/guardian.ts';
import type { IdentityNumberResult } from '../domain/residents/identity-result.ts';
import type { RegistrationInput } from '../domain/residents/registration-form.ts';
import type { ResidentState } from '../domain/residents/state.ts';
import { careRoles, type Role } from '../domain/staff/roles.ts';
import { idSchema, okSchema, procedure, view } from './base.ts';

/** What of a resident the searched text was found in. */
export type MatchedBy = 'name' | 'sound' | 'id-number' | 'phone' | 'record-number' | 'other';

/** A resident as a line of a list: enough to choose the right one, not enough to read the record. */
export interface ResidentLine {
  readonly id: string;
  readonly name: string;
  readonly sex: string;
  readonly birthDate: string;
  /** The day on which to tell the age: today, or the day of death. */
  readonly ageOn: string;
  readonly idNumberMasked: string | null;
  /** Last four digits. */
  readonly phoneTail: string | null;
  /** Village and house, or what is known of the address. */
  readonly place: string;
  /** 健康档案编号 as the form prints it: its last eight digits. */
  readonly recordNumberShort: string | null;
  readonly status: 'active' | 'closed' | 'died';
}

export interface SearchHit {
  readonly resident: ResidentLine;
  readonly matchedBy: MatchedBy;
  /** The name of the merged record whose words were found, where it is not the resident's own. */
  readonly formerName: string | null;
}

/** One disagreement to be decided by a person (待处理), in words and as values. */
export interface ConflictView {
  readonly field: DisputedField;
  readonly label: string;
  readonly kept: { readonly text: string; readonly value: unknown };
  readonly lost: { readonly text: string; readonly value: unknown };
  readonly atMs: number;
  readonly staffName: string;
  readonly by: string;
}

/** A record that gave way to another one. */
export interface MergedRecord extends ResidentLine {
  /** The drug allergies that it knows of, in words; null: none. */
  readonly allergies: string | null;
}

export interface Chart {
  readonly state: ResidentState;
  readonly line: ResidentLine;
  readonly conflicts: readonly ConflictView[];
  /** The records that were merged into this one, as they were: under their own names. */
  readonly mergedFrom: readonly MergedRecord[];
  /** The record that stands for this one: its own id, unless it was merged away. */
  readonly survivorId: string;
}

export interface LookAlike {
  readonly resident: ResidentLine;
  /** 0–100; only the order matters. */
  readonly score: number;
  readonly reasons: readonly string[];
}

export interface Duplicates {
  /** Records with the very number: open one instead of registering. More than one means a merge is due. */
  readonly sameNumber: readonly ResidentLine[];
  readonly alike: readonly LookAlike[];
}

/** The same field in two places, in words. */
export interface FieldPair {
  readonly field: DisputedField;
  readonly label: string;
  readonly a: string;
  readonly b: string;
}

export type CardLookUp =
  | {
      readonly match: 'number';
      readonly resident: ResidentLine;
      /** Where the record (`a`) and the card (`b`) differ; the desk decides whether to change the record. */
      readonly differences: readonly FieldPair[];
      /** Further records with this number: a merge is due. */
      readonly others: readonly ResidentLine[];
      /** 注销核实中: what was told of the person who stands there. */
      readonly closing: Closure | null;
      readonly expiry: string | null;
    }
  | { readonly match: 'none'; readonly alike: readonly LookAlike[]; readonly expiry: string | null };

export interface HistoryItem {
  /** `log#seq`: the name of the entry. */
  readonly entry: string;
  readonly atMs: number;
  readonly staffName: string;
  readonly role: string;
  readonly seatName: string;
  readonly title: string;
  readonly changes: readonly {
    readonly field: DisputedField;
    readonly label: string;
    readonly was: string;
    readonly now: string;
  }[];
  readonly reason: string | null;
}

export interface SideBySide {
  readonly a: Chart;
  readonly b: Chart;
  /** Every field that either of them has, in the order of the form. */
  readonly fields: readonly (FieldPair & { readonly differs: boolean })[];
  /** Why they may be one person. */
  readonly reasons: readonly string[];
  /** What speaks against merging b into a. */
  readonly warnings: readonly string[];
}

const write: readonly Role[] = ['registrar', 'nurse', 'doctor', 'public-health'];
const reason = z.string().max(200);
const purpose = z.enum(purposes) satisfies z.ZodType<Purpose>;
const isObject = (value: unknown) => typeof value === 'object' && value !== null;
/** Forms are read by the rules themselves, so that what is wrong with a field can be said in words. */
const form = z.custom<RegistrationInput>(isObject);
const changes = z.custom<z.input<typeof changesSchema>>(isObject);
const warnings = view<readonly FieldSentence[]>();
const traits = z.object({
  name: z.string().max(60),
  birthDate: calendarDateSchema,
  idNumber: z.string().max(40).nullable().default(null),
  phone: z.string().max(20).nullable().default(null),
  householdNumber: z.string().max(40).nullable().default(null),
  /** 现住址 as one line. */
  address: z.string().max(400).nullable().default(null),
  /** The record that is being edited, which is not its own duplicate. */
  exceptId: idSchema.optional(),
});

export const residentsContract = {
  /**
   * Any part of the name, its pinyin or initials, the beginning or end of an identity number, phone or record number;
   * pieces with spaces between them must all be found. Merged records appear as the one that stands for them.
   */
  search: procedure(careRoles)
    .input(z.object({ text: z.string().max(200) }))
    .output(view<{ readonly hits: readonly SearchHit[]; readonly more: boolean }>()),
  /** Opens a record: an entry of the audit, with its purpose. */
  get: procedure(careRoles)
    .input(z.object({ id: idSchema, purpose }))
    .output(view<Chart>()),
  /** What the desk needs when a card was read. A record found by its number is opened (purpose 挂号登记). */
  lookupCard: procedure(write)
    .input(z.object({ card: cardSchema }))
    .output(view<CardLookUp>()),
  /** Keeps a presented card beside the record. */
  cardRead: procedure(write)
    .input(z.object({ id: idSchema, card: cardSchema }))
    .output(okSchema),
  findDuplicates: procedure(write).input(traits).output(view<Duplicates>()),
  /**
   * `id` is made by the form, once: sent again, it gives the same record and registers nobody twice. REFUSED `known`
   * (the number has a record: `subjectId`), `look-alike` (show `findDuplicates`, then send the ids that the person has
   * looked at), `invalid` (`fields`).
   */
  register: procedure(write)
    .input(
      z.object({
        id: z.uuid(),
        form,
        card: cardSchema.nullable().default(null),
        acknowledgedDuplicates: z.array(idSchema).max(200).default([]),
        /** Third segment of the record number; absent: the clinic's village that the address names. */
        villageCode: z
          .string()
          .regex(/^[0-9]{3}$/)
          .optional(),
      }),
    )
    .output(z.object({ id: idSchema, recordNumber: z.string().nullable(), warnings })),
  /** Numbers a record that was made before its village was known. REFUSED `numbered-already`, `village-code`, `no-number`. */
  giveNumber: procedure(write)
    .input(z.object({ id: idSchema, villageCode: z.string().regex(/^[0-9]{3}$/) }))
    .output(z.object({ recordNumber: z.string() })),
  /**
   * For every changed field what the form showed and what it says now. REFUSED `changed-meanwhile` when somebody else
   * changed one of them since the form was opened; `fields` says which.
   */
  change: procedure(write)
    .input(z.object({ id: idSchema, changes, reason }))
    .output(z.object({ changed: z.boolean(), warnings })),
  setGuardian: procedure(write)
    .input(z.object({ id: idSchema, was: guardianSchema.nullable(), now: guardianSchema.nullable(), reason }))
    .output(okSchema),
  closeRecord: procedure(write)
    .input(z.object({ id: idSchema, closure: residentKinds.recordClosed.body }))
    .output(okSchema),
  /** 注销核实中: to be closed for this, once somebody has made sure. */
  reportClosing: procedure(write)
    .input(z.object({ id: idSchema, closure: residentKinds.recordClosed.body }))
    .output(okSchema),
  /** The report proved wrong: the record stands as before. */
  refuteClosing: procedure(write)
    .input(z.object({ id: idSchema, reason }))
    .output(okSchema),
  /** 审核、向本人开放、取消开放. `was`: what the person saw. */
  review: procedure(['doctor', 'public-health'])
    .input(z.object({ id: idSchema, was: recordReviewCodes.schema, now: recordReviewCodes.schema, reason }))
    .output(okSchema),
  reopen: procedure(write)
    .input(z.object({ id: idSchema, reason }))
    .output(okSchema),
  /** 个人健康标识 of the record's first page, taken by itself from whatever the reader may see. */
  marks: procedure(['nurse', 'doctor', 'public-health'])
    .input(z.object({ id: idSchema }))
    .output(view<readonly HealthMark[]>()),
  /** Every change of the record, newest first, in words. Opens the record. */
  history: procedure(careRoles)
    .input(z.object({ id: idSchema, purpose }))
    .output(view<readonly HistoryItem[]>()),
  /** Two records next to each other, before they are merged. Opens both (purpose 信息核对更正). */
  sideBySide: procedure(write)
    .input(z.object({ a: idSchema, b: idSchema }))
    .output(view<SideBySide>()),
  merge: procedure(write)
    .input(z.object({ loser: idSchema, survivor: idSchema, reason }))
    .output(okSchema),
  unmerge: procedure(write)
    .input(z.object({ id: idSchema, reason }))
    .output(okSchema),
  /** Settles the conflicts of a field that the person was shown (`settles`: their `by`). */
  resolveConflict: procedure(write)
    .input(
      z.object({
        id: idSchema,
        field: disputedFieldSchema,
        chosen: z.unknown(),
        settles: z.array(z.string().max(300)).min(1).max(100),
      }),
    )
    .output(okSchema),
  checkNumber: procedure('signed-in')
    .input(z.object({ number: z.string().max(40), kind: identityDocumentCodes.schema.optional() }))
    .output(view<IdentityNumberResult>()),
  /** Ids of residents whose record changed, from now on: lists reload. */
  changes: procedure(careRoles).output(eventIterator(z.object({ id: idSchema }))),
};
