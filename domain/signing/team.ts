import { z } from 'zod';
import { defineAggregate, defineKind, type EntryOf } from '../journal/index.ts';
import { lineSchema } from '../residents/text.ts';
import { idSchema, reasonSchema } from '../visits/fields.ts';

/** Somebody of a team: one of the clinic's staff, or a specialist of another house by name only. */
export const memberSchema = z.strictObject({
  memberId: idSchema,
  name: lineSchema(40),
  /** A role of the policy's 'signing.team'. */
  role: z.string().max(30),
  staffId: idSchema.optional(),
  phone: lineSchema(30).optional(),
});
export type Member = Readonly<z.infer<typeof memberSchema>>;

const teamSchema = z.strictObject({
  name: lineSchema(40),
  /** The member whom residents call their doctor. */
  leaderId: idSchema,
  members: z.array(memberSchema).min(1).max(40),
  /** How many residents the team can look after. */
  capacity: z.int().min(1).max(100_000),
  villages: z.array(lineSchema(60)).max(60),
});
export type TeamFacts = Readonly<z.infer<typeof teamSchema>>;

/** 签约团队. */
export const teamKinds = {
  formed: defineKind('signing.team-formed', 1, 'signing-team', 'county', teamSchema),
  changed: defineKind(
    'signing.team-changed',
    1,
    'signing-team',
    'county',
    z.strictObject({ was: teamSchema, now: teamSchema, reason: reasonSchema }),
  ),
  dissolved: defineKind(
    'signing.team-dissolved',
    1,
    'signing-team',
    'county',
    z.strictObject({ reason: reasonSchema }),
  ),
} as const;

export interface TeamState extends TeamFacts {
  readonly teamId: string;
  readonly active: boolean;
}

function fold(state: TeamState | undefined, entry: EntryOf<typeof teamKinds>): TeamState | undefined {
  switch (entry.kind) {
    case 'signing.team-formed':
      return state ?? { ...entry.body, teamId: entry.subject.id, active: true };
    case 'signing.team-changed':
      return state && { ...state, ...entry.body.now };
    case 'signing.team-dissolved':
      return state && { ...state, active: false };
  }
}

export const teamAggregate = defineAggregate('signing-team', teamKinds, fold);
