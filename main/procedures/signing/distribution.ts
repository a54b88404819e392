import type { DistributionView } from '../../../contract/signing-views.ts';
import { draft, stampMs } from '../../../domain/journal/index.ts';
import { inForce } from '../../../domain/policy/in-force.ts';
import { distribute as share, type Worker } from '../../../domain/signing/distribution.ts';
import { type TeamState, teamKinds } from '../../../domain/signing/team.ts';
import { currentPolicy } from '../../policy/current.ts';
import type { Services } from '../../services.ts';
import { servicesByStaff, takenIn } from '../../store/queries/signing.ts';
import { os } from '../base.ts';
import { staffName, todayOf } from '../residents/views.ts';
import { teamOf } from './access.ts';

interface Asked {
  readonly teamId: string;
  readonly year: number;
  readonly points?: Readonly<Record<string, number>> | undefined;
}

const ROUNDING = '每份先取整到分；余下的分逐分给余数最大的，余数相同的排在前面的先得。';

/** The pack of the year's last day counts, or today's within the year. */
function dayOf(services: Services, year: number): string {
  const today = todayOf(services);
  const last = `${year}-12-31`;
  return today < last ? today : last;
}

function work(services: Services, { teamId, year, points }: Asked, team: TeamState): readonly Worker[] {
  const byStaff = servicesByStaff(services.store.db, teamId, `${year}-01-01`, `${year}-12-31`);
  return team.members.map(({ memberId, staffId }) => ({
    memberId,
    points: points?.[memberId] ?? (staffId === undefined ? 0 : (byStaff.get(staffId) ?? 0)),
  }));
}

function count(services: Services, asked: Asked) {
  const { teamId, year } = asked;
  const team = teamOf(services, teamId);
  const policy = currentPolicy(services);
  const day = dayOf(services, year);
  const workers = work(services, asked, team);
  const totalFen = takenIn(services.store.db, teamId, `${year}-01-01`, `${year}-12-31`);
  const rule = inForce(policy, 'signing.fee', day);
  return { team, workers, rule, result: share(totalFen, workers, policy, day) };
}

function distributionView(services: Services, asked: Asked): DistributionView {
  const { team, workers, rule, result } = count(services, asked);
  const put = team.distributions[asked.year];
  return {
    teamId: team.teamId,
    year: asked.year,
    totalFen: result.totalFen,
    shares: result.shares,
    members: result.members.map(({ memberId, fen }) => ({
      memberId,
      name: team.members.find((member) => member.memberId === memberId)?.name ?? memberId,
      points: workers.find((worker) => worker.memberId === memberId)?.points ?? 0,
      fen,
    })),
    meetsPayShare: result.meetsPayShare,
    payAtLeastPercent: rule.value.payAtLeastPercent,
    rounding: ROUNDING,
    recorded: put
      ? { atMs: stampMs(put.at), staffName: staffName(services, put.staffId), totalFen: put.totalFen }
      : null,
  };
}

export const distribution = os.signingTeams.distribution.handler(({ input, context: { services } }) =>
  distributionView(services, input),
);

export const distribute = os.signingTeams.distribute.handler(({ input, context: { services, actor } }) => {
  services.store.append(actor, () => {
    const { workers, rule, result } = count(services, input);
    const pointsOf = (id: string) => workers.find(({ memberId }) => memberId === id)?.points ?? 0;
    return [
      draft(teamKinds.distributed, input.teamId, {
        year: input.year,
        totalFen: result.totalFen,
        shares: result.shares.map(({ id, label, fen }) => ({ id, label, fen })),
        members: result.members.map((part) => ({ ...part, points: pointsOf(part.memberId) })),
        packId: rule.packId,
        packVersion: rule.packVersion,
      }),
    ];
  });
  return distributionView(services, input);
});
