import type { AgreementInput } from '../../../../contract/signing.ts';
import type { HouseholdProposal, PersonProposal, TeamView } from '../../../../contract/signing-views.ts';

/** With whom, for how long: one answer for the household, or one's own. */
export interface Terms {
  readonly teamId: string | null;
  readonly doctorId: string | null;
  readonly adviserId: string | null;
  readonly years: number;
  readonly districtHospital: string;
  readonly cityHospital: string;
}

export interface PersonChoice {
  readonly contractId: string;
  readonly marked: readonly string[];
  readonly packageIds: readonly string[];
  readonly agreedFen: Readonly<Record<string, number>>;
  readonly waiver: { readonly fen: number; readonly reason: string } | null;
  /** Null: as the household. */
  readonly own: Terms | null;
}

export interface Choices {
  readonly shared: Terms;
  readonly people: Readonly<Record<string, PersonChoice>>;
}

/** The terms with a team chosen: its leader is the doctor until somebody says otherwise. */
export function withTeam(terms: Terms, team: TeamView | undefined): Terms {
  return { ...terms, teamId: team?.teamId ?? null, doctorId: team?.leaderId ?? null, adviserId: null };
}

/** What the page offers before anything is touched. @param newId makes the id of each contract, once @param before what was chosen already */
export function firstChoices(proposal: HouseholdProposal, newId: () => string, before?: Choices): Choices {
  const { people, teams, defaultYears } = proposal;
  const open = { years: defaultYears, districtHospital: '', cityHospital: '' };
  const suggested = people.map(({ suggestedTeamId }) => suggestedTeamId).find((id) => id !== null);
  const active = teams.filter((team) => team.active);
  const team = active.find(({ teamId }) => teamId === suggested) ?? active[0];
  return {
    shared: before?.shared ?? withTeam({ ...open, teamId: null, doctorId: null, adviserId: null }, team),
    people: Object.fromEntries(
      people.map((person) => {
        const { id } = person.resident;
        return [id, before?.people[id] ?? firstOf(person, newId())];
      }),
    ),
  };
}

function firstOf({ packages }: PersonProposal, contractId: string): PersonChoice {
  const packageIds = packages.filter(({ suggested }) => suggested).map(({ id }) => id);
  return { contractId, marked: [], packageIds, agreedFen: {}, waiver: null, own: null };
}

/** What is missing before the household can be asked to sign, in a sentence; undefined when nothing is. */
export function missingOf({ people }: HouseholdProposal, choices: Choices): string | undefined {
  for (const { resident } of people) {
    const choice = choices.people[resident.id];
    if (!choice) continue;
    const { teamId, doctorId } = choice.own ?? choices.shared;
    if (teamId === null) return '请选择签约团队。';
    if (doctorId === null) return `请为${resident.name}选择家庭医生。`;
    if (choice.packageIds.length === 0) return `请为${resident.name}至少选一个服务包。`;
  }
  return undefined;
}

/** @param renews by resident, the contract that has ended and is continued now */
export function agreementsOf(
  { people }: HouseholdProposal,
  choices: Choices,
  renews: Readonly<Record<string, string>>,
): readonly AgreementInput[] {
  return people.flatMap(({ resident, standing, from }) => {
    const choice = choices.people[resident.id];
    const terms = choice?.own ?? choices.shared;
    if (!choice || terms.teamId === null || terms.doctorId === null) return [];
    const continued = standing?.contractId ?? renews[resident.id];
    return [
      {
        contractId: choice.contractId,
        residentId: resident.id,
        teamId: terms.teamId,
        doctorId: terms.doctorId,
        ...(terms.adviserId !== null && { adviserId: terms.adviserId }),
        ...(terms.districtHospital.trim() !== '' && { districtHospital: terms.districtHospital.trim() }),
        ...(terms.cityHospital.trim() !== '' && { cityHospital: terms.cityHospital.trim() }),
        markedGroups: [...choice.marked],
        packageIds: [...choice.packageIds],
        agreedFen: { ...choice.agreedFen },
        from,
        years: terms.years,
        ...(choice.waiver && { waiver: choice.waiver }),
        ...(continued !== undefined && { renews: continued }),
      },
    ];
  });
}
