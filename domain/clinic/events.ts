import { z } from 'zod';
import { CRITICAL_RULE_SETS } from '../ecg/critical-rule-set.ts';
import { defineKind } from '../journal/index.ts';

const label = z.string().trim().min(1).max(60);
/** Six digits of GB/T 2260 and three of GB/T 10114: the county and the township that the clinic serves. */
export const regionSchema = z.object({
  countyCode: z.string().regex(/^\d{6}$/),
  townshipCode: z.string().regex(/^\d{3}$/),
  townshipName: label,
});

export const roomKinds = ['triage', 'vitals', 'consult'] as const;
export const roomSchema = z.object({
  id: z.string().regex(/^[a-z0-9-]{1,40}$/),
  name: label,
  kind: z.enum(roomKinds),
});
export type Room = Readonly<z.infer<typeof roomSchema>>;

/**
 * A village or neighbourhood that the clinic serves, by the third segment of the health-record number:
 * 居委会 001–099, 村委会 101–199, 其他 901–999.
 */
export const villageSchema = z.object({
  code: z.string().regex(/^(0(?!00)\d\d|1(?!00)\d\d|9(?!00)\d\d)$/),
  name: label,
});
export type Village = Readonly<z.infer<typeof villageSchema>>;

/** The clinic itself: one subject, `clinic`. */
export const clinicKinds = {
  founded: defineKind(
    'clinic.founded',
    1,
    'clinic',
    'clinic',
    z.object({
      name: label,
      region: regionSchema,
      practice: z.boolean(),
      rooms: z.array(roomSchema).max(100),
    }),
  ),
  renamed: defineKind('clinic.renamed', 1, 'clinic', 'clinic', z.object({ name: label })),
  roomsChanged: defineKind(
    'clinic.rooms-changed',
    1,
    'clinic',
    'clinic',
    z.object({ rooms: z.array(roomSchema).max(100) }),
  ),
  villagesChanged: defineKind(
    'clinic.villages-changed',
    1,
    'clinic',
    'clinic',
    z.object({ villages: z.array(villageSchema).max(300) }),
  ),
  lanOpened: defineKind('clinic.lan-opened', 1, 'clinic', 'clinic', z.object({ open: z.boolean() })),
  /** The county says by which list of critical ECG values its clinics go. */
  ecgRulesChosen: defineKind(
    'clinic.ecg-rules-chosen',
    1,
    'clinic',
    'clinic',
    z.object({ ruleSet: z.enum(CRITICAL_RULE_SETS) }),
  ),
} as const;

/** Upper-case letters, so that a ticket reads A001. */
export const seatPrefixSchema = z.string().regex(/^[A-Z]{1,2}$/);

/** A seat is one computer with its devices; every seat has its own ticket prefix and record-number block. */
export const seatKinds = {
  added: defineKind(
    'seats.added',
    1,
    'seat',
    'clinic',
    z.object({
      name: label,
      prefix: seatPrefixSchema,
      /** 0–19: the block of health-record serials that this seat hands out (`serialBlock` of residents). */
      serialBlock: z.int().min(0).max(19),
      /** The computer on which the node itself runs. */
      host: z.boolean(),
      roomId: z.string().max(40).nullable(),
    }),
  ),
  changed: defineKind(
    'seats.changed',
    1,
    'seat',
    'clinic',
    z.object({ name: label, roomId: z.string().max(40).nullable() }),
  ),
  /** The folder on the node's computer where this seat's ECG machine leaves its files, or none. */
  ecgFolderSet: defineKind(
    'seats.ecg-folder-set',
    1,
    'seat',
    'clinic',
    z.object({ folder: z.string().trim().min(1).max(260).nullable() }),
  ),
  /** A browser was paired by an administrator's one-time code; `secretHash` is SHA-256 of its cookie. */
  paired: defineKind(
    'seats.paired',
    1,
    'seat',
    'clinic',
    z.object({ secretHash: z.string().regex(/^[0-9a-f]{64}$/) }),
  ),
  revoked: defineKind(
    'seats.revoked',
    1,
    'seat',
    'clinic',
    z.object({ reason: z.string().trim().min(1).max(200) }),
  ),
} as const;
