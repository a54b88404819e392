import { z } from 'zod';
import { defineKind, type EntryOf } from '../journal/kind.ts';
import { idSchema, reasonSchema, roomSchema } from '../visits/fields.ts';

/** Where somebody can wait; `done` ends the way through the clinic. */
export const waitingStageSchema = z.enum(['check-in', 'triage', 'vitals', 'consult']);
export type WaitingStage = z.infer<typeof waitingStageSchema>;
export type Stage = WaitingStage | 'done';

export const stageLabels: Readonly<Record<Stage, string>> = {
  'check-in': '登记',
  triage: '分诊',
  vitals: '测量',
  consult: '就诊',
  done: '已完成',
};

/** Whom a skipped or returned person lets go first: visits that stood next in line when it was decided. */
const behindSchema = z.array(idSchema).max(20);

/**
 * Every transition says the stage its author saw the person in and, where somebody holds the person, the room
 * that held them: of two transitions written apart, the later one is thus known to speak of something that is over.
 */
const seen = { stage: waitingStageSchema, room: roomSchema.optional() };
const held = { stage: waitingStageSchema, room: roomSchema };
/** `byStaffId`: who sees the person; another may have pressed the button for them. */
const taken = { ...held, byStaffId: idSchema };

export const queueKinds = {
  /** `room`, `doctorId`: whom the person waits for; absent, the first of the stage who is free. */
  joined: defineKind(
    'queue.joined',
    1,
    'visit',
    'county',
    z.strictObject({ ...seen, doctorId: idSchema.optional() }),
  ),
  called: defineKind('queue.called', 1, 'visit', 'county', z.strictObject(taken)),
  recalled: defineKind('queue.recalled', 1, 'visit', 'county', z.strictObject(held)),
  skipped: defineKind(
    'queue.skipped',
    1,
    'visit',
    'county',
    z.strictObject({ ...seen, behind: behindSchema, reason: reasonSchema.optional() }),
  ),
  /** The person is in the room. */
  started: defineKind('queue.started', 1, 'visit', 'county', z.strictObject(taken)),
  moved: defineKind(
    'queue.moved',
    1,
    'visit',
    'county',
    z.strictObject({
      ...seen,
      toStage: waitingStageSchema,
      toRoom: roomSchema.optional(),
      toDoctorId: idSchema.optional(),
    }),
  ),
  /** The last stage is over; the visit itself stays open until it is closed. */
  finished: defineKind('queue.finished', 1, 'visit', 'county', z.strictObject(held)),
  transferred: defineKind(
    'queue.transferred',
    1,
    'visit',
    'county',
    z.strictObject({
      ...seen,
      toRoom: roomSchema.optional(),
      toDoctorId: idSchema.optional(),
      reason: reasonSchema,
    }),
  ),
  markedNoShow: defineKind('queue.marked-no-show', 1, 'visit', 'county', z.strictObject(held)),
  returned: defineKind(
    'queue.returned',
    1,
    'visit',
    'county',
    z.strictObject({ stage: waitingStageSchema, behind: behindSchema }),
  ),
} as const;

export type QueueEntry = EntryOf<typeof queueKinds>;

type MoveOf<E extends QueueEntry> = E extends QueueEntry ? Pick<E, 'kind' | 'body'> : never;
/** What a queue entry says, without its place in the journal. */
export type QueueMove = MoveOf<QueueEntry>;
