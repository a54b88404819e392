import type { z } from 'zod';
import type { Audience, Draft, Entry } from './entry.ts';

/** The schema of one kind of fact: its name, version, the type of subject it is told of, and its body. */
export interface Kind<Name extends string = string, Schema extends z.ZodType = z.ZodType> {
  readonly kind: Name;
  readonly v: number;
  readonly subjectType: string;
  readonly audience: Audience;
  readonly body: Schema;
}

export function defineKind<Name extends string, Schema extends z.ZodType>(
  kind: Name,
  v: number,
  subjectType: string,
  audience: Audience,
  body: Schema,
): Kind<Name, Schema> {
  return { kind, v, subjectType, audience, body };
}

/** The draft of an entry; the body is checked against the schema by the store when it is appended. */
export function draft<Schema extends z.ZodType>(
  kind: Kind<string, Schema>,
  subjectId: string,
  body: z.input<Schema>,
): Draft<z.input<Schema>> {
  return {
    kind: kind.kind,
    v: kind.v,
    subject: { type: kind.subjectType, id: subjectId },
    body,
    audience: kind.audience,
  };
}

/** The union of the entries that a table of kinds describes; switch over `entry.kind`. */
export type EntryOf<Kinds extends Readonly<Record<string, Kind>>> = {
  [Key in keyof Kinds]: Kinds[Key] extends Kind<infer Name, infer Schema>
    ? Entry<Name, z.output<Schema>>
    : never;
}[keyof Kinds];

/**
 * A subject type: its kinds and the fold that makes its state. The fold is pure and is applied in
 * `(at, log, seq)` order; it never throws on entries that its schemas accept.
 */
export interface Aggregate<
  State = unknown,
  Kinds extends Readonly<Record<string, Kind>> = Readonly<Record<string, Kind>>,
> {
  readonly type: string;
  readonly kinds: Kinds;
  readonly fold: (state: State | undefined, entry: EntryOf<Kinds>) => State | undefined;
}

export function defineAggregate<State, Kinds extends Readonly<Record<string, Kind>>>(
  type: string,
  kinds: Kinds,
  fold: (state: State | undefined, entry: EntryOf<Kinds>) => State | undefined,
): Aggregate<State, Kinds> {
  return { type, kinds, fold };
}
