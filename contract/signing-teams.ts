import { z } from 'zod';
import { teamKinds } from '../domain/signing/team.ts';
import { reasonSchema } from '../domain/visits/fields.ts';
import { idSchema, okSchema, procedure, rowsAtMost, view } from './base.ts';
import { signers } from './signing.ts';
import type { DistributionView, TeamRules, TeamView } from './signing-views.ts';

const leads = ['manager', 'public-health', 'administrator'] as const;
const team = teamKinds.formed.body;
const yearOfTeam = z.object({
  teamId: idSchema,
  year: z.int().min(2000).max(2999),
  /** Where the team leader decides otherwise than the services say: points by `memberId`. */
  points: z.record(idSchema, z.int().min(0).max(1_000_000)).refine(rowsAtMost(200)).optional(),
});

/** 签约团队: who they are, how much they carry, and what they get at the end of the year. */
export const signingTeamsContract = {
  rules: procedure(leads).output(view<TeamRules>()),
  list: procedure([...signers, 'manager', 'administrator']).output(view<readonly TeamView[]>()),
  /** `teamId` is chosen by the page. */
  form: procedure(leads)
    .input(z.object({ teamId: idSchema, team }))
    .output(view<TeamView>()),
  /** `was`: the team that the page showed. REFUSED `changed-meanwhile` when it is no longer that. */
  change: procedure(leads)
    .input(z.object({ teamId: idSchema, was: team, team, reason: reasonSchema }))
    .output(view<TeamView>()),
  /** Refused while contracts of the team are in force. */
  dissolve: procedure(leads)
    .input(z.object({ teamId: idSchema, reason: reasonSchema }))
    .output(okSchema),
  /** What a year's payments come to for each, without putting it down. */
  distribution: procedure(leads).input(yearOfTeam).output(view<DistributionView>()),
  /** Puts it down; a later one of the same year takes its place and both stay in the journal. */
  distribute: procedure(leads).input(yearOfTeam).output(view<DistributionView>()),
};
