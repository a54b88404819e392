import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { regionSchema, roomSchema } from '../domain/clinic/events.ts';
import { loginNameSchema } from '../domain/staff/events.ts';
import { roles } from '../domain/staff/roles.ts';
import { idSchema, okSchema, procedure } from './base.ts';

const seatSchema = z.object({
  id: idSchema,
  name: z.string(),
  prefix: z.string(),
  roomId: z.string().nullable(),
});

const personSchema = z.object({
  staffId: idSchema,
  name: z.string(),
  loginName: z.string(),
  /** What the person may work as, and what they work as now. */
  roles: z.array(z.enum(roles)),
  role: z.enum(roles),
  hasPin: z.boolean(),
  mustChangePassword: z.boolean(),
});
export type Person = Readonly<z.infer<typeof personSchema>>;

const sessionSchema = z.object({
  /** Kept by the page for a reconnect; useless on another seat. */
  token: z.string(),
  person: personSchema,
  seat: seatSchema,
  locked: z.boolean(),
});
export type Session = Readonly<z.infer<typeof sessionSchema>>;

/** What the log-in page needs before anybody is known. No personal data but the names of the practice accounts. */
const statusSchema = z.object({
  stage: z.enum(['set-up', 'seat-unknown', 'ready']),
  clinic: z.object({ name: z.string(), region: regionSchema, rooms: z.array(roomSchema) }).nullable(),
  practice: z.boolean(),
  /** The seat of this connection; in practice any seat may be chosen. */
  seat: seatSchema.nullable(),
  practiceAccounts: z.array(
    z.object({
      loginName: z.string(),
      password: z.string(),
      name: z.string(),
      role: z.enum(roles),
      seatId: idSchema,
    }),
  ),
  practiceSeats: z.array(seatSchema),
  /** Those who may come back with their PIN on this seat. */
  pinPeople: z.array(z.object({ staffId: idSchema, name: z.string() })),
  version: z.string(),
});
export type Status = Readonly<z.infer<typeof statusSchema>>;

const password = z.string().min(1).max(200);
const pin = z.string().max(12);

export const sessionContract = {
  status: procedure('open').output(statusSchema),
  /** First start only, and only from the computer on which the node runs. Signs the first administrator in. */
  foundClinic: procedure('open')
    .input(
      z.object({
        name: z.string().trim().min(1).max(60),
        region: regionSchema,
        seatName: z.string().trim().min(1).max(60),
        administrator: z.object({
          name: z.string().trim().min(1).max(50),
          loginName: loginNameSchema,
          password,
        }),
      }),
    )
    .output(sessionSchema),
  /** First start only: leave the empty store and open the practice clinic. The connection is closed after it. */
  enterPractice: procedure('open').output(okSchema),
  signIn: procedure('open')
    .input(
      z.object({
        loginName: z.string().max(60),
        password,
        role: z.enum(roles).optional(),
        seatId: idSchema.optional(),
      }),
    )
    .output(sessionSchema),
  /** Quick switch at a shared seat: for those who signed in here with their password earlier in the day. */
  signInWithPin: procedure('open')
    .input(z.object({ staffId: idSchema, pin }))
    .output(sessionSchema),
  /** After a lost connection or a reload. */
  resume: procedure('open')
    .input(z.object({ token: z.string().max(200) }))
    .output(sessionSchema),
  lock: procedure('open').output(okSchema),
  unlock: procedure('open')
    .input(z.object({ pin: pin.optional(), password: password.optional() }))
    .output(sessionSchema),
  signOut: procedure('open').output(okSchema),
  changeRole: procedure('signed-in')
    .input(z.object({ role: z.enum(roles) }))
    .output(sessionSchema),
  changePassword: procedure('temporary')
    .input(z.object({ current: password, next: password }))
    .output(okSchema),
  setPin: procedure('signed-in')
    .input(z.object({ password, pin: pin.nullable() }))
    .output(okSchema),
  /** Tells the page that its session was locked or ended, and which kinds of records changed (to reload lists). */
  events: procedure('open').output(
    eventIterator(
      z.discriminatedUnion('type', [
        z.object({ type: z.literal('locked') }),
        z.object({ type: z.literal('ended'), sentence: z.string() }),
        z.object({ type: z.literal('alive') }),
      ]),
    ),
  ),
  /** The person is at the keyboard: puts the idle lock off. */
  touch: procedure('signed-in').output(okSchema),
};
