import { z } from 'zod';
import type { Stamp } from './hybrid-clock.ts';

/** One line of text without control characters: these strings stand between newlines in the hashed bytes. */
const word = z.string().regex(/^[\x21-\x7e]{1,120}$/);

export const actorSchema = z.object({
  /** Staff id, or `node` for what the node does by itself (first set-up, restore). */
  staffId: word,
  role: word,
  seatId: word,
});
export type Actor = Readonly<z.infer<typeof actorSchema>>;

export const subjectSchema = z.object({ type: word, id: word });
/** The aggregate an entry belongs to: the resident, the visit, the device … */
export type Subject = Readonly<z.infer<typeof subjectSchema>>;

export const entrySchema = z.object({
  log: word,
  seq: z.int().positive(),
  at: z.string().regex(/^[0-9a-f]{16}$/),
  kind: word,
  v: z.int().positive(),
  subject: subjectSchema,
  actor: actorSchema,
  body: z.unknown(),
  prev: z.string().regex(/^[0-9a-f]{64}$/),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
});

/** One fact of the journal. Written once, never changed. */
export interface Entry<Kind extends string = string, Body = unknown> {
  /** `<author node>/<audience>`: one log has one author and one audience. */
  readonly log: string;
  /** 1, 2, 3 … without a gap within the log. */
  readonly seq: number;
  readonly at: Stamp;
  /** `area.what-happened`, past tense. */
  readonly kind: Kind;
  /** Version of the body's schema. */
  readonly v: number;
  readonly subject: Subject;
  readonly actor: Actor;
  readonly body: Body;
  readonly prev: string;
  readonly hash: string;
}

/** An entry before the store gives it its place: what a command decided to write. */
export interface Draft<Body = unknown> {
  readonly kind: string;
  readonly v: number;
  readonly subject: Subject;
  readonly body: Body;
  readonly audience: Audience;
}

/** Who may hold a log. `clinic` stays in the house; `county` also goes to the county centre. */
export type Audience = 'clinic' | 'county' | 'all' | `clinic:${string}`;
