import { describe, expect, it } from 'vitest';
import type { TeamRules, TeamView } from '../../../../../contract/signing-views.ts';
import { draftOf, factsOf, teamOf } from '../../../../../renderer/features/signing/teams/team-draft.ts';

const rules: TeamRules = {
  shape: '4+N',
  roles: [],
  required: ['nurse', 'doctor'],
  residentsPerDoctor: 2_000,
  villages: [],
  staff: [{ staffId: 's1', name: '纪文涛' }],
};
const nurse = { memberId: 'm2', name: '外院护士', role: 'nurse', roleLabel: '护士', load: 0 };
const doctor = { memberId: 'm1', name: '旧名', role: 'doctor', roleLabel: '医生', load: 3, staffId: 's1' };
const team: TeamView = {
  teamId: 't',
  name: '青山团队',
  leaderId: 'm1',
  members: [nurse, doctor],
  capacity: 900,
  load: 3,
  villages: ['青山村'],
  active: true,
  missingRoles: [],
};

describe('form of a team', () => {
  it('knows the team that it shows as the node keeps it, without what is only shown beside it', () => {
    const { roleLabel: _n, load: _none, ...keptNurse } = nurse;
    const { roleLabel: _d, load: _three, ...keptDoctor } = doctor;
    const { name, leaderId, capacity, villages } = team;
    const kept = { name, leaderId, members: [keptNurse, keptDoctor], capacity, villages };
    expect(factsOf(team)).toEqual(kept);
  });

  it('begins with the posts that the policy asks for and its room', () => {
    let made = 0;
    const draft = draftOf(null, rules, () => `new-${++made}`);
    expect(draft.capacity).toBe(2_000);
    expect(draft.members).toEqual([
      { memberId: 'new-1', role: 'doctor' },
      { memberId: 'new-2', role: 'nurse' },
    ]);
  });

  it('shows the leader first, and gives back the same team with the staff’s present name', () => {
    const draft = draftOf(team, rules, () => 'never');
    expect(draft.members.map(({ memberId }) => memberId)).toEqual(['m1', 'm2']);
    expect(teamOf({ ...draft, name: ' 青山团队 ' }, rules)).toEqual({
      name: '青山团队',
      leaderId: 'm1',
      capacity: 900,
      villages: ['青山村'],
      members: [
        { memberId: 'm1', name: '纪文涛', role: 'doctor', staffId: 's1' },
        { memberId: 'm2', name: '外院护士', role: 'nurse' },
      ],
    });
  });
});
