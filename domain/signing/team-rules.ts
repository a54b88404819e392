import { draft } from '../journal/index.ts';
import { editionsOf, inForce, type Policy } from '../policy/in-force.ts';
import { allPacks } from '../policy/packs/index.ts';
import { sameValue } from '../residents/same-value.ts';
import { allow, type Decision, refuse } from '../visits/decision.ts';
import { type TeamFacts, type TeamState, teamKinds } from './team.ts';

export type TeamRefusal =
  | 'role-unknown'
  | 'role-missing'
  | 'member-twice'
  | 'leader-unknown'
  | 'over-capacity'
  | 'has-contracts'
  | 'changed-meanwhile'
  | 'dissolved';

/** Roles that the policy asks of every team and nobody of this one has, in words. */
export function missingRoles({ members }: TeamFacts, policy: Policy, localDate: string): readonly string[] {
  const { required, roles } = inForce(policy, 'signing.team', localDate).value;
  return required
    .filter((code) => !members.some(({ role }) => role === code))
    .map((code) => roles.find((role) => role.code === code)?.label ?? code);
}

/** A role in words: by the policy of the day, or else by any pack that knows it, for a team outlasts a policy. */
export function roleLabel(code: string, policy: Policy, localDate: string): string {
  const { roles } = inForce(policy, 'signing.team', localDate).value;
  const others = [...policy, ...allPacks]
    .flatMap((pack) => editionsOf(pack, 'signing.team'))
    .flatMap(({ value }) => value.roles);
  return [...roles, ...others].find((role) => role.code === code)?.label ?? code;
}

/** The most residents that these members may look after by the policy: so many for each family doctor. */
function mostResidents({ members }: TeamFacts, policy: Policy, localDate: string): number {
  const { residentsPerDoctor } = inForce(policy, 'signing.team', localDate).value;
  return residentsPerDoctor * Math.max(1, members.filter(({ role }) => role === 'doctor').length);
}

function fault(facts: TeamFacts, policy: Policy, localDate: string) {
  const { roles, shape } = inForce(policy, 'signing.team', localDate).value;
  const { members, leaderId, capacity } = facts;
  if (new Set(members.map(({ memberId }) => memberId)).size < members.length)
    return refuse('member-twice', '同一成员出现了两次，没有保存。');
  const stranger = members.find(({ role }) => !roles.some(({ code }) => code === role));
  if (stranger)
    return refuse(
      'role-unknown',
      `${stranger.name} 的岗位不在现行政策（${shape}）中，没有保存。请重新选择。`,
    );
  if (!members.some(({ memberId }) => memberId === leaderId))
    return refuse('leader-unknown', '团队长应是团队成员，没有保存。');
  const missing = missingRoles(facts, policy, localDate);
  if (missing.length > 0)
    return refuse('role-missing', `${shape}还缺：${missing.join('、')}，没有保存。请补充成员。`);
  const most = mostResidents(facts, policy, localDate);
  if (capacity > most)
    return refuse(
      'over-capacity',
      `按现行政策此团队最多签约 ${most} 人，没有保存。请改小人数或增加家庭医生。`,
    );
  return undefined;
}

export function decideForm(
  teamId: string,
  facts: TeamFacts,
  policy: Policy,
  localDate: string,
): Decision<TeamRefusal> {
  return fault(facts, policy, localDate) ?? allow(draft(teamKinds.formed, teamId, facts));
}

/** `shown`: the team as it was on the page; one that somebody else changed since would lose that change. */
export function decideChangeTeam(
  team: TeamState,
  shown: TeamFacts,
  now: TeamFacts,
  reason: string,
  policy: Policy,
  localDate: string,
): Decision<TeamRefusal> {
  if (!team.active) return refuse('dissolved', '团队已解散，没有改动。');
  const { name, leaderId, members, capacity, villages } = team;
  const was = { name, leaderId, members, capacity, villages };
  if (!sameValue(was, shown))
    return refuse('changed-meanwhile', '团队刚被他人修改，您的修改未保存。请关闭后重新打开，核对后再改。');
  return fault(now, policy, localDate) ?? allow(draft(teamKinds.changed, team.teamId, { was, now, reason }));
}

/** A team whose residents have no other yet stays. */
export function decideDissolve(team: TeamState, load: number, reason: string): Decision<TeamRefusal> {
  if (!team.active) return refuse('dissolved', '团队已经解散。');
  if (load > 0) return refuse('has-contracts', `还有 ${load} 份有效协议，不能解散。请先为这些居民变更医生。`);
  return allow(draft(teamKinds.dissolved, team.teamId, { reason }));
}
