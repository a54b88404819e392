import type { TeamRules } from '../../contract/signing-views.ts';
import { CLINIC, type ClinicState } from '../../domain/clinic/state.ts';
import { inForce } from '../../domain/policy/in-force.ts';
import { decideChangeTeam, decideDissolve, decideForm } from '../../domain/signing/team-rules.ts';
import type { StaffState } from '../../domain/staff/state.ts';
import { currentPolicy } from '../policy/current.ts';
import { signingTeams } from '../store/queries/signing.ts';
import { allOfType } from '../store/queries/subjects.ts';
import { os } from './base.ts';
import { draftsOf } from './drafts-of.ts';
import { todayOf } from './residents/views.ts';
import { teamOf } from './signing/access.ts';
import { distribute, distribution } from './signing/distribution.ts';
import { loadOf, teamView } from './signing/team-view.ts';

const OK = { ok: true } as const;

export const signingTeamsProcedures = {
  rules: os.signingTeams.rules.handler(({ context: { services } }): TeamRules => {
    const { value } = inForce(currentPolicy(services), 'signing.team', todayOf(services));
    const staff = allOfType<StaffState>(services.store.db, 'staff').filter(({ state }) => state.active);
    const clinic = services.store.state<ClinicState>('clinic', CLINIC);
    return {
      shape: value.shape,
      roles: value.roles,
      required: value.required,
      residentsPerDoctor: value.residentsPerDoctor,
      villages: clinic?.villages.map(({ name }) => name) ?? [],
      staff: staff.map(({ id, state }) => ({ staffId: id, name: state.name })),
    };
  }),

  list: os.signingTeams.list.handler(({ context: { services } }) =>
    signingTeams(services.store.db).map((team) => teamView(services, team)),
  ),

  form: os.signingTeams.form.handler(({ input: { teamId, team }, context: { services, actor } }) => {
    services.store.append(actor, () => {
      // The page chose the id: a second click forms one team.
      if (services.store.state('signing-team', teamId)) return [];
      return draftsOf(decideForm(teamId, team, currentPolicy(services), todayOf(services)));
    });
    return teamView(services, teamOf(services, teamId));
  }),

  change: os.signingTeams.change.handler(
    ({ input: { teamId, was, team, reason }, context: { services, actor } }) => {
      services.store.append(actor, () => {
        const policy = currentPolicy(services);
        const today = todayOf(services);
        return draftsOf(decideChangeTeam(teamOf(services, teamId), was, team, reason, policy, today));
      });
      return teamView(services, teamOf(services, teamId));
    },
  ),

  dissolve: os.signingTeams.dissolve.handler(
    ({ input: { teamId, reason }, context: { services, actor } }) => {
      services.store.append(actor, () =>
        draftsOf(decideDissolve(teamOf(services, teamId), loadOf(services, teamId), reason)),
      );
      return OK;
    },
  ),

  distribution,
  distribute,
};
