import type { HouseholdProposal, PackageChoice, PersonProposal } from '../../../contract/signing-views.ts';
import { maySeeDisease } from '../../../domain/chronic/access.ts';
import type { Actor } from '../../../domain/journal/index.ts';
import { inForce, type Policy } from '../../../domain/policy/in-force.ts';
import { addDays } from '../../../domain/residents/calendar-date.ts';
import type { ResidentState } from '../../../domain/residents/state.ts';
import { quoteFee } from '../../../domain/signing/fees.ts';
import { ASKED_GROUPS, groupFactsOf } from '../../../domain/signing/group-facts.ts';
import { type Group, groupsOf } from '../../../domain/signing/groups.ts';
import { guardianNameOf } from '../../../domain/signing/guardian.ts';
import { fitPackages } from '../../../domain/signing/packages.ts';
import { lastDayOfContract } from '../../../domain/signing/status.ts';
import { type TeamState, teamOfVillage } from '../../../domain/signing/team.ts';
import { currentPolicy } from '../../policy/current.ts';
import type { Services } from '../../services.ts';
import { openDiseases } from '../../store/queries/chronic-cards.ts';
import { signingTeams } from '../../store/queries/signing.ts';
import { os } from '../base.ts';
import { notePartSeen } from '../looks.ts';
import { idsOfPerson, standingResident } from '../records.ts';
import { standingLine, todayOf } from '../residents/views.ts';
import { contractsOfPerson } from './access.ts';
import { decidingPacks } from './deciding-packs.ts';
import { contractLine } from './lines.ts';
import { teamView } from './team-view.ts';

export const propose = os.signing.propose.handler(
  ({ input, context: { services, actor } }): HouseholdProposal => {
    const people = input.residentIds.map((id) => standingResident(services, id));
    const policy = currentPolicy(services);
    const date = todayOf(services);
    const term = inForce(policy, 'signing.term', date).value;
    const hospitals = inForce(policy, 'signing.hospitals', date).value;
    const teams = signingTeams(services.store.db).filter(({ active }) => active);
    const { groups } = inForce(policy, 'signing.groups', date).value;
    notePartSeen(services, actor, ...people.map(({ id }) => id));
    return {
      date,
      people: people.map((person) => proposalFor(services, actor, person, policy, teams)),
      teams: teams.map((team) => teamView(services, team)),
      years: term.years,
      defaultYears: term.defaultYears,
      markable: groups.filter(({ code }) => ASKED_GROUPS.includes(code)),
      choosesDistrictHospital: hospitals.choosesDistrict,
      choosesCityHospital: hospitals.choosesCity,
      privileges: inForce(policy, 'signing.privileges', date).value.privileges,
      decidedBy: decidingPacks(policy, date),
    };
  },
);

/** 人群分类 of a person on a day, as far as the actor may know; `marked`: codes that were asked for. */
export function groupsOfPerson(
  services: Services,
  actor: Actor,
  person: ResidentState,
  marked: readonly string[],
  localDate: string,
): readonly Group[] {
  const diseases = [...openDiseases(services.store.db, idsOfPerson(services, person.id))].filter((disease) =>
    maySeeDisease(actor.role, disease),
  );
  return groupsOf(groupFactsOf(person, diseases, marked, localDate), currentPolicy(services), localDate);
}

function proposalFor(
  services: Services,
  actor: Actor,
  person: ResidentState,
  policy: Policy,
  teams: readonly TeamState[],
): PersonProposal {
  const today = todayOf(services);
  const signed = contractsOfPerson(services, person.id).filter(({ signedAt }) => signedAt !== null);
  const last = signed.filter((one) => lastDayOfContract(one) >= today)[0];
  const from = last ? addDays(lastDayOfContract(last), 1) : today;
  const groups = groupsOfPerson(services, actor, person, [], from);
  const packages = packageChoices(groups, policy, from);
  const suggested = packages.filter((choice) => choice.suggested).map(({ id }) => id);
  return {
    resident: standingLine(services, person.id),
    groups,
    packages,
    quote: quoteFee(suggested, {}, policy, from),
    standing: last ? contractLine(services, actor, last) : null,
    from,
    guardianName: guardianNameOf(person, today),
    suggestedTeamId:
      (last ?? signed[0])?.terms.teamId ?? teamOfVillage(teams, villageOf(person))?.teamId ?? null,
  };
}

function packageChoices(
  groups: readonly Group[],
  policy: Policy,
  localDate: string,
): readonly PackageChoice[] {
  const { packages } = inForce(policy, 'signing.packages', localDate).value;
  const fits = fitPackages(
    groups.map(({ code }) => code),
    policy,
    localDate,
  );
  return packages.map(({ id, title, feeFen, feeMostFen, items }) => {
    const { fits: isFit = false, suggested = false } = fits.find((one) => one.id === id) ?? {};
    return { id, title, fits: isFit, suggested, feeFen, feeMostFen, items };
  });
}

function villageOf({ details }: ResidentState): string {
  return (details.homeAddress ?? details.registeredAddress)?.village ?? '';
}
