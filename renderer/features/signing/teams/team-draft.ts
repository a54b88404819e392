import type { TeamRules, TeamView } from '../../../../contract/signing-views.ts';
import type { Member, TeamFacts } from '../../../../domain/signing/team.ts';

/** A member as the form has it. */
export interface MemberDraft {
  /** One of the clinic's staff; absent for somebody of another house. */
  readonly staffId?: string | null;
  /** Of somebody of another house. */
  readonly name?: string;
  readonly role: string;
  readonly phone?: string;
  readonly memberId: string;
}

export interface TeamDraft {
  readonly name: string;
  readonly members: readonly MemberDraft[];
  readonly capacity: number;
  readonly villages: readonly string[];
  readonly reason?: string;
}

/** The form of a team as it is, or of a new one by the policy's shape. */
export function draftOf(team: TeamView | null, rules: TeamRules, newId: () => string): TeamDraft {
  if (!team) {
    return {
      name: '',
      // The first leads, and residents call that one their doctor.
      members: rules.required
        .toSorted((a, b) => Number(b === 'doctor') - Number(a === 'doctor'))
        .map((role) => ({ memberId: newId(), role })),
      capacity: rules.residentsPerDoctor,
      villages: [],
    };
  }
  const { name, capacity, villages, leaderId } = team;
  // Who leads stands first.
  const members = team.members.toSorted(
    (a, b) => Number(b.memberId === leaderId) - Number(a.memberId === leaderId),
  );
  return {
    name,
    capacity,
    villages,
    members: members.map(({ memberId, name: called, role, staffId, phone }) => ({
      memberId,
      role,
      ...(staffId === undefined ? { name: called } : { staffId }),
      ...(phone !== undefined && { phone }),
    })),
  };
}

/** What the page shows of a team that can be changed. */
export function factsOf({ name, leaderId, members, capacity, villages }: TeamView): TeamFacts {
  const own = members.map(({ roleLabel: _label, load: _load, ...member }) => member);
  return { name, leaderId, members: own, capacity, villages: [...villages] };
}

/** The team as the node wants it: the first of the list leads. */
export function teamOf(draft: TeamDraft, rules: TeamRules): TeamFacts {
  const members = draft.members.map((member) => memberOf(member, rules));
  return {
    name: draft.name.trim(),
    leaderId: members[0]?.memberId ?? '',
    members,
    capacity: draft.capacity,
    villages: [...draft.villages],
  };
}

function memberOf({ memberId, role, staffId, name, phone }: MemberDraft, { staff }: TeamRules): Member {
  const known = staff.find((one) => one.staffId === staffId);
  return {
    memberId,
    name: known?.name ?? name?.trim() ?? '',
    role,
    ...(known && { staffId: known.staffId }),
    ...(phone !== undefined && phone.trim() !== '' && { phone: phone.trim() }),
  };
}
