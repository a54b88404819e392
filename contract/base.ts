import { oc } from '@orpc/contract';
import { z } from 'zod';
import type { Role } from '../domain/staff/roles.ts';

/**
 * Who may call: `open` before anybody signed in, `signed-in` any person with a session, or the named roles;
 * `temporary` also those whose password is still the administrator's, to whom all else is shut.
 * Role, seat and person come from the connection's session, never from the message.
 */
export type Access = 'open' | 'temporary' | 'signed-in' | readonly Role[];

export interface ProcedureMeta {
  readonly access: Access;
}

/** Something to say about one field of a form. */
const fieldFaultSchema = z.object({ field: z.string(), sentence: z.string() });

/** The same errors everywhere. Every one carries a sentence for the person at the seat. */
export const errors = {
  /** Nobody is signed in on this connection, or the session ended. */
  NOT_SIGNED_IN: { message: '请先登录。' },
  /** The seat is locked; PIN or password opens it again. */
  LOCKED: { message: '座位已锁定，请输入快捷密码或密码。' },
  /** The role may not do this. */
  FORBIDDEN: {
    message: '您的岗位没有这项权限，什么都没有改动。需要时请找有权限的同事，或请管理员调整岗位。',
  },
  NOT_FOUND: { message: '没有找到这条记录，什么都没有改动。请刷新后再试。' },
  /** A rule said no. `code` is for programs, `sentence` for people, `fields` for forms. */
  REFUSED: {
    data: z.object({
      code: z.string(),
      sentence: z.string(),
      fields: z.array(fieldFaultSchema).optional(),
      /** The record that stands in the way, if there is one. */
      subjectId: z.string().optional(),
    }),
  },
  /** The store could not write: disk full, disk error. Nothing was saved. */
  STORE: { data: z.object({ code: z.string(), sentence: z.string() }) },
  /** Unexpected. The reference stands in the node's log beside the stack. */
  INTERNAL: { data: z.object({ reference: z.string() }) },
} as const;

const base = oc.$meta<ProcedureMeta>({ access: 'signed-in' }).errors(errors);

/** A procedure of the contract; add `.input(…)` and `.output(…)`. */
export function procedure(access: Access) {
  return base.meta({ access });
}

export const idSchema = z.string().regex(/^[\x21-\x7e]{1,60}$/);
/** For `refine`: a table that somebody fills in has no more rows than that. */
export const rowsAtMost = (most: number) => (table: Readonly<Record<string, unknown>>) =>
  Object.keys(table).length <= most;

export const okSchema = z.object({ ok: z.literal(true) });

/** Output that the node made itself from typed values: its shape is known here, and not checked again. */
export function view<T>() {
  return z.custom<T>();
}
