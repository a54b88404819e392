import type { TeamView } from '../../../contract/signing-views.ts';
import type { TeamState } from '../../../domain/signing/team.ts';
import { missingRoles, roleLabel } from '../../../domain/signing/team-rules.ts';
import { currentPolicy } from '../../policy/current.ts';
import type { Services } from '../../services.ts';
import { doctorLoads } from '../../store/queries/signing.ts';
import { todayOf } from '../residents/views.ts';

export function teamView(services: Services, team: TeamState): TeamView {
  const { teamId, name, leaderId, members, capacity, villages, active } = team;
  const policy = currentPolicy(services);
  const today = todayOf(services);
  const loads = doctorLoads(services.store.db, teamId, today);
  return {
    teamId,
    name,
    leaderId,
    members: members.map((member) => ({
      ...member,
      roleLabel: roleLabel(member.role, policy, today),
      load: loads.get(member.memberId) ?? 0,
    })),
    capacity,
    load: loadOf(services, teamId),
    villages,
    active,
    missingRoles: missingRoles(team, policy, today),
  };
}

/** Residents whose contract with the team is in force or will be. */
export function loadOf(services: Services, teamId: string): number {
  const loads = doctorLoads(services.store.db, teamId, todayOf(services));
  return [...loads.values()].reduce((sum, load) => sum + load, 0);
}
