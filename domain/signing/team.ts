import { z } from 'zod';
import type { Stamp } from '../journal/hybrid-clock.ts';
import { defineAggregate, defineKind, type EntryOf } from '../journal/index.ts';
import { lineSchema } from '../residents/text.ts';
import { idSchema, reasonSchema } from '../visits/fields.ts';

/** Somebody of a team: one of the clinic's staff, or a specialist of another house by name only. */
const memberSchema = z.strictObject({
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

const fen = z.int().min(0).max(100_000_000_000);

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
  /** 年终分配: what a year's payments came to for each. A later one of the same year takes its place. */
  distributed: defineKind(
    'signing.distributed',
    1,
    'signing-team',
    'county',
    z.strictObject({
      year: z.int().min(2000).max(2999),
      totalFen: fen,
      shares: z.array(z.strictObject({ id: z.string().max(40), label: lineSchema(40), fen })).max(12),
      members: z
        .array(z.strictObject({ memberId: idSchema, points: z.int().min(0).max(1_000_000), fen }))
        .max(40),
      packId: z.string().max(40),
      packVersion: z.string().max(20),
    }),
  ),
  dissolved: defineKind(
    'signing.team-dissolved',
    1,
    'signing-team',
    'county',
    z.strictObject({ reason: reasonSchema }),
  ),
} as const;

type TeamEntry = EntryOf<typeof teamKinds>;
type Distributed = Extract<TeamEntry, { readonly kind: 'signing.distributed' }>;

export interface TeamState extends TeamFacts {
  readonly teamId: string;
  readonly active: boolean;
  /** As they were put down last, by year. */
  readonly distributions: Readonly<
    Record<string, Distributed['body'] & { readonly at: Stamp; readonly staffId: string }>
  >;
}

function fold(state: TeamState | undefined, entry: TeamEntry): TeamState | undefined {
  switch (entry.kind) {
    case 'signing.team-formed':
      return state ?? { ...entry.body, teamId: entry.subject.id, active: true, distributions: {} };
    case 'signing.team-changed':
      return state && { ...state, ...entry.body.now };
    case 'signing.distributed': {
      const distribution = { ...entry.body, at: entry.at, staffId: entry.actor.staffId };
      return (
        state && { ...state, distributions: { ...state.distributions, [entry.body.year]: distribution } }
      );
    }
    case 'signing.team-dissolved':
      return state && { ...state, active: false };
  }
}

/**
 * The team that looks after a village. Of several that name it the one of the smallest id, for nodes hear of teams in
 * different orders and must count the village for the same one.
 */
export function teamOfVillage<Team extends Pick<TeamState, 'teamId' | 'villages' | 'active'>>(
  teams: readonly Team[],
  village: string,
): Team | undefined {
  if (village === '') return undefined;
  const named = teams.filter(({ active, villages }) => active && villages.includes(village));
  return named.toSorted((a, b) => (a.teamId < b.teamId ? -1 : 1))[0];
}

export const teamAggregate = defineAggregate('signing-team', teamKinds, fold);
