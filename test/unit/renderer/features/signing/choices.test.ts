import { describe, expect, it } from 'vitest';
import type { HouseholdProposal, PersonProposal, TeamView } from '../../../../../contract/signing-views.ts';
import {
  agreementsOf,
  firstChoices,
  missingOf,
  withTeam,
} from '../../../../../renderer/features/signing/household/choices.ts';

const line = (id: string, name: string): PersonProposal['resident'] => ({
  id,
  name,
  sex: '2',
  birthDate: '1950-03-04',
  ageOn: '2026-11-02',
  idNumberMasked: null,
  phoneTail: null,
  place: '',
  recordNumberShort: null,
  status: 'active',
});
const aPackage = (id: string, suggested: boolean): PersonProposal['packages'][number] => ({
  id,
  title: id,
  fits: true,
  suggested,
  feeFen: 0,
  feeMostFen: null,
  items: [],
});
const person = (id: string, suggestedTeamId: string | null): PersonProposal => ({
  resident: line(id, `人${id}`),
  groups: [],
  packages: [aPackage('basic', true), aPackage('elderly', false)],
  quote: { totalFen: 0, payers: [], residentFen: 0 },
  standing: null,
  from: '2026-11-02',
  guardianName: null,
  suggestedTeamId,
});
const team = (teamId: string, active = true): TeamView => ({
  teamId,
  name: teamId,
  leaderId: `${teamId}-leader`,
  members: [],
  capacity: 10,
  load: 0,
  villages: [],
  active,
  missingRoles: [],
});
const proposal: HouseholdProposal = {
  date: '2026-11-02',
  people: [person('1', null), person('2', 'south')],
  teams: [team('old', false), team('north'), team('south')],
  years: [1, 2, 3],
  defaultYears: 1,
  markable: [],
  choosesDistrictHospital: false,
  choosesCityHospital: false,
  privileges: [],
  decidedBy: [],
};
let made = 0;
const newId = () => `contract-${++made}`;

describe('choices of a household', () => {
  it('begin with the team that the record speaks for, its leader, and the packages that fit', () => {
    const { shared, people } = firstChoices(proposal, newId);
    expect(shared).toMatchObject({ teamId: 'south', doctorId: 'south-leader', years: 1 });
    expect(people['1']?.packageIds).toEqual(['basic']);
    expect(people['1']?.contractId).not.toBe(people['2']?.contractId);
  });

  it('begin with the first team that is active where nothing speaks for one', () => {
    const { shared } = firstChoices({ ...proposal, people: [person('1', null)] }, newId);
    expect(shared.teamId).toBe('north');
  });

  it('take the leader of another team as the doctor, and forget the adviser of the old one', () => {
    const { shared } = firstChoices(proposal, newId);
    expect(withTeam({ ...shared, adviserId: 'x' }, team('north'))).toMatchObject({
      teamId: 'north',
      doctorId: 'north-leader',
      adviserId: null,
    });
  });

  it('keep what was chosen when somebody is ticked or left out', () => {
    const before = firstChoices({ ...proposal, people: proposal.people.slice(0, 1) }, newId);
    const changed = { ...before, shared: { ...before.shared, years: 3 } };
    const after = firstChoices(proposal, newId, changed);
    expect(after.shared.years).toBe(3);
    expect(after.people['1']).toBe(before.people['1']);
    expect(after.people['2']?.packageIds).toEqual(['basic']);
  });

  it('say what is missing, by name', () => {
    const choices = firstChoices(proposal, newId);
    expect(missingOf(proposal, choices)).toBeUndefined();
    const second = choices.people['2'];
    if (!second) throw new Error('no second person');
    const without = { ...choices, people: { ...choices.people, '2': { ...second, packageIds: [] } } };
    expect(missingOf(proposal, without)).toBe('请为人2至少选一个服务包。');
    expect(missingOf({ ...proposal, teams: [] }, firstChoices({ ...proposal, teams: [] }, newId))).toBe(
      '请选择签约团队。',
    );
  });

  it('become agreements: the household’s terms, or one’s own; blank hospitals are left out', () => {
    const choices = firstChoices(proposal, newId);
    const first = choices.people['1'];
    if (!first) throw new Error('no first person');
    const own = { ...choices.shared, years: 3, districtHospital: '  县医院 ', cityHospital: ' ' };
    const changed = { ...choices, people: { ...choices.people, '1': { ...first, own } } };
    const [a, b] = agreementsOf(proposal, changed, {});
    expect(a).toMatchObject({ residentId: '1', years: 3, districtHospital: '县医院' });
    expect(a).not.toHaveProperty('cityHospital');
    expect(b).toMatchObject({ residentId: '2', years: 1 });
    expect(b).not.toHaveProperty('renews');
  });

  it('renew the contract that stands, or the one that the page was opened for', () => {
    const choices = firstChoices(proposal, newId);
    const renewed = agreementsOf(proposal, choices, { '2': 'ended-contract' });
    expect(renewed.map(({ renews }) => renews)).toEqual([undefined, 'ended-contract']);
  });
});
