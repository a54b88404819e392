import { z } from 'zod';
import { defineKind } from '../journal/index.ts';
import { roles } from './roles.ts';

/** What scrypt (RFC 7914) made of a password or PIN, with its parameters, so that they can be raised later. */
const secretHashSchema = z.object({
  n: z.int().positive(),
  r: z.int().positive(),
  p: z.int().positive(),
  /** Base64. */
  salt: z.string().max(64),
  /** Base64. */
  hash: z.string().max(128),
});
export type SecretHash = Readonly<z.infer<typeof secretHashSchema>>;

const personName = z.string().trim().min(1).max(50);
export const loginNameSchema = z.string().regex(/^[a-z0-9][a-z0-9._-]{1,31}$/);
const staffRoles = z.array(z.enum(roles)).min(1).max(roles.length);

export const staffKinds = {
  added: defineKind(
    'staff.added',
    1,
    'staff',
    'clinic',
    z.object({ loginName: loginNameSchema, name: personName, roles: staffRoles, password: secretHashSchema }),
  ),
  changed: defineKind(
    'staff.changed',
    1,
    'staff',
    'clinic',
    z.object({ name: personName, roles: staffRoles }),
  ),
  passwordSet: defineKind(
    'staff.password-set',
    1,
    'staff',
    'clinic',
    /** `temporary`: set by an administrator, to be changed at the next log-in. */
    z.object({ password: secretHashSchema, temporary: z.boolean() }),
  ),
  pinSet: defineKind('staff.pin-set', 1, 'staff', 'clinic', z.object({ pin: secretHashSchema.nullable() })),
  deactivated: defineKind(
    'staff.deactivated',
    1,
    'staff',
    'clinic',
    z.object({ reason: z.string().trim().min(1).max(200) }),
  ),
  reactivated: defineKind('staff.reactivated', 1, 'staff', 'clinic', z.object({})),
} as const;
