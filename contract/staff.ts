import { z } from 'zod';
import { roomSchema, seatPrefixSchema } from '../domain/clinic/events.ts';
import { loginNameSchema } from '../domain/staff/events.ts';
import { roles } from '../domain/staff/roles.ts';
import { idSchema, okSchema, procedure } from './base.ts';

const name = z.string().trim().min(1).max(50);
const staffRoles = z.array(z.enum(roles)).min(1).max(roles.length);

const staffRowSchema = z.object({
  id: idSchema,
  loginName: z.string(),
  name: z.string(),
  roles: z.array(z.enum(roles)),
  active: z.boolean(),
  /** Minutes until a locked account may try again; 0 when it is open. */
  lockedForMinutes: z.int(),
});

export const staffContract = {
  list: procedure(['administrator', 'manager', 'auditor']).output(z.array(staffRowSchema)),
  /** Doctors and nurses by name, for transfers and for the responsible doctor. */
  directory: procedure('signed-in').output(
    z.array(z.object({ id: idSchema, name: z.string(), roles: z.array(z.enum(roles)) })),
  ),
  add: procedure(['administrator'])
    .input(z.object({ loginName: loginNameSchema, name, roles: staffRoles, password: z.string().max(200) }))
    .output(z.object({ id: idSchema })),
  change: procedure(['administrator'])
    .input(z.object({ id: idSchema, name, roles: staffRoles }))
    .output(okSchema),
  resetPassword: procedure(['administrator'])
    .input(z.object({ id: idSchema, password: z.string().max(200) }))
    .output(okSchema),
  deactivate: procedure(['administrator'])
    .input(z.object({ id: idSchema, reason: z.string().trim().min(1).max(200) }))
    .output(okSchema),
  reactivate: procedure(['administrator'])
    .input(z.object({ id: idSchema }))
    .output(okSchema),
  unlock: procedure(['administrator'])
    .input(z.object({ id: idSchema }))
    .output(okSchema),
};

const rooms = z.array(roomSchema).max(100);
const label = z.string().trim().min(1).max(60);

const seatRowSchema = z.object({
  id: idSchema,
  name: z.string(),
  prefix: z.string(),
  host: z.boolean(),
  paired: z.boolean(),
  roomId: z.string().nullable(),
  /** Where this seat's ECG machine leaves its files, on the node's computer. */
  ecgFolder: z.string().nullable(),
});

export const seatsContract = {
  list: procedure('signed-in').output(z.array(seatRowSchema)),
  add: procedure(['administrator'])
    .input(z.object({ name: label, prefix: seatPrefixSchema, roomId: z.string().max(40).nullable() }))
    .output(z.object({ id: idSchema })),
  change: procedure(['administrator'])
    .input(z.object({ id: idSchema, name: label, roomId: z.string().max(40).nullable() }))
    .output(okSchema),
  /** From now on the node imports what the ECG machine leaves there; null ends it. */
  setEcgFolder: procedure(['administrator'])
    .input(z.object({ id: idSchema, folder: z.string().trim().min(1).max(260).nullable() }))
    .output(okSchema),
  /** A code of 8 digits, good once and for ten minutes, with which a browser becomes this seat. */
  pairingCode: procedure(['administrator'])
    .input(z.object({ id: idSchema }))
    .output(z.object({ code: z.string(), validUntilMs: z.number() })),
  revoke: procedure(['administrator'])
    .input(z.object({ id: idSchema, reason: z.string().trim().min(1).max(200) }))
    .output(okSchema),
  rooms: procedure('signed-in').output(z.array(roomSchema)),
  /** `was`: what the page showed. REFUSED `changed-meanwhile` when that is no longer so, for the list is kept whole. */
  setRooms: procedure(['administrator'])
    .input(z.object({ was: rooms, rooms }))
    .output(okSchema),
};
