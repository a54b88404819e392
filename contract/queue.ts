import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { stageLabels, waitingStageSchema } from '../domain/queue/events.ts';
import type { StageTimes } from '../domain/queue/waiting-times.ts';
import { purposeSchema } from '../domain/visits/events.ts';
import { reasonSchema, roomSchema } from '../domain/visits/fields.ts';
import { prioritySchema } from '../domain/visits/priority.ts';
import { idSchema, procedure, view } from './base.ts';

const stageSchema = z.enum(Object.keys(stageLabels) as [keyof typeof stageLabels]);

/** One person in today's queue, as the staff see them. */
const queueRowSchema = z.object({
  visitId: idSchema,
  /** The record that stands for the person, also where the visit was opened under one that was merged into it. */
  residentId: idSchema,
  ticket: z.string(),
  name: z.string(),
  sex: z.string(),
  birthDate: z.string().nullable(),
  priority: prioritySchema,
  purpose: purposeSchema,
  complaint: z.string().nullable(),
  visitStatus: z.enum(['open', 'closed']),
  stage: stageSchema,
  status: z.enum(['waiting', 'called', 'in-room', 'skipped', 'no-show', 'done']),
  room: z.string().nullable(),
  doctorId: z.string().nullable(),
  holder: z.object({ room: z.string(), staffId: z.string() }).nullable(),
  /** Unix ms. */
  openedMs: z.number(),
  enteredMs: z.number(),
  sinceMs: z.number(),
  calls: z.int(),
  /** Things that a person has to decide (待处理). */
  openConflicts: z.int(),
  /** The ticket of an earlier open visit of the same person and day: this one is to be closed as cancelled. */
  doubleOf: z.string().nullable(),
});
export type QueueRow = Readonly<z.infer<typeof queueRowSchema>>;

/** What the wall screen of the waiting room shows; no whole name is in it. */
const boardSchema = z.object({
  clinicName: z.string(),
  calls: z.array(
    z.object({
      visitId: idSchema,
      ticket: z.string(),
      maskedName: z.string(),
      room: z.string(),
      /** The last call: a new value means that it is to be spoken. */
      announcedMs: z.number(),
      screen: z.string(),
      voice: z.string(),
    }),
  ),
  waiting: z.array(
    z.object({ visitId: idSchema, ticket: z.string(), maskedName: z.string(), stage: stageSchema }),
  ),
  missed: z.array(z.object({ visitId: idSchema, ticket: z.string(), maskedName: z.string() })),
});
export type Board = Readonly<z.infer<typeof boardSchema>>;

const care = ['registrar', 'nurse', 'doctor', 'public-health'] as const;
const clinical = ['nurse', 'doctor', 'public-health'] as const;
const here = { visitId: idSchema, stage: waitingStageSchema };
const done = z.object({ row: queueRowSchema });

export const queueContract = {
  /** Opens today's visit and gives a ticket; who has one already gets it back (`again`). */
  checkIn: procedure(care)
    .input(
      z.object({
        residentId: idSchema,
        purpose: purposeSchema.default('outpatient'),
        /** Absent: what the policy proposes for the age. */
        priority: prioritySchema.optional(),
        stage: waitingStageSchema.default('triage'),
        room: roomSchema.optional(),
        doctorId: idSchema.optional(),
      }),
    )
    .output(z.object({ row: queueRowSchema, again: z.boolean() })),
  /** Everybody of today, behind those who came before midnight and still wait, in the order of arrival. */
  today: procedure([...care, 'manager']).output(z.array(queueRowSchema)),
  /** Whom this room and person may call, the next one first. */
  line: procedure(clinical)
    .input(z.object({ stage: waitingStageSchema, room: roomSchema }))
    .output(z.array(queueRowSchema)),
  /** Calls the next in line. Two who press at once get two persons. */
  callNext: procedure(clinical)
    .input(z.object({ stage: waitingStageSchema, room: roomSchema }))
    .output(done),
  call: procedure(clinical)
    .input(z.object({ ...here, room: roomSchema }))
    .output(done),
  recall: procedure(clinical)
    .input(z.object({ ...here, room: roomSchema }))
    .output(done),
  skip: procedure(care)
    .input(z.object({ ...here, room: roomSchema.optional(), reason: reasonSchema.optional() }))
    .output(done),
  start: procedure(clinical)
    .input(z.object({ ...here, room: roomSchema }))
    .output(done),
  move: procedure(care)
    .input(
      z.object({
        ...here,
        room: roomSchema.optional(),
        toStage: waitingStageSchema,
        toRoom: roomSchema.optional(),
        toDoctorId: idSchema.optional(),
      }),
    )
    .output(done),
  transfer: procedure(care)
    .input(
      z.object({
        ...here,
        room: roomSchema.optional(),
        toRoom: roomSchema.optional(),
        toDoctorId: idSchema.optional(),
        reason: reasonSchema,
      }),
    )
    .output(done),
  finish: procedure(clinical)
    .input(z.object({ ...here, room: roomSchema }))
    .output(done),
  noShow: procedure(care)
    .input(z.object({ ...here, room: roomSchema }))
    .output(done),
  /** Back in the line after a missed call. */
  comeBack: procedure(care).input(z.object(here)).output(done),
  /** Who waited how long where. */
  times: procedure([...care, 'manager'])
    .input(z.object({ visitId: idSchema }))
    .output(view<readonly StageTimes[]>()),
  /** For the wall screen: any seat of the clinic, nobody signed in. */
  board: procedure('open').output(boardSchema),
  /** Something in the queue changed: load again. */
  changes: procedure('open').output(eventIterator(z.object({ visitId: idSchema }))),
};
