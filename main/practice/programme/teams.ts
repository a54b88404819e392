import { inForce } from '../../../domain/policy/in-force.ts';
import type { TeamFacts } from '../../../domain/signing/team.ts';
import { decideForm } from '../../../domain/signing/team-rules.ts';
import { currentPolicy } from '../../policy/current.ts';
import type { Services } from '../../services.ts';
import { practiceStaff } from '../cast.ts';
import { castActor } from './cast-actor.ts';
import { permitted } from './permitted.ts';

interface PracticeTeam {
  readonly id: string;
  readonly name: string;
  readonly leaderId: string;
  readonly members: readonly {
    readonly role: string;
    readonly staffId?: string;
    readonly name?: string;
  }[];
  readonly villages: readonly string[];
}

const common = [
  { role: 'nurse', staffId: 'practice-hushi' },
  { role: 'public-health', staffId: 'practice-gongwei' },
] as const;

/** The township's two halves. */
const practiceTeams: readonly PracticeTeam[] = [
  {
    id: 'practice-team-east',
    name: '溪口团队',
    leaderId: 'practice-yisheng',
    members: [
      { role: 'doctor', staffId: 'practice-yisheng' },
      ...common,
      { role: 'village-doctor', name: '池长根' },
    ],
    villages: ['溪口村', '上坂村', '下坂村', '后山村', '前楼村', '梅岭村'],
  },
  {
    id: 'practice-team-west',
    name: '竹林团队',
    leaderId: 'practice-yisheng2',
    members: [
      { role: 'doctor', staffId: 'practice-yisheng2' },
      ...common,
      { role: 'village-doctor', name: '蓝水仙' },
    ],
    villages: ['竹林村', '石桥村', '双里村', '东坑村', '西洋村', '南阳村'],
  },
];

/** The team of somebody's village. */
export function teamOfVillage(village: string | undefined): PracticeTeam | undefined {
  return practiceTeams.find(({ villages }) => village !== undefined && villages.includes(village));
}

export function formTeams(services: Services, today: string): void {
  const policy = currentPolicy(services);
  const { residentsPerDoctor } = inForce(policy, 'signing.team', today).value;
  services.store.append(castActor('public-health'), () =>
    practiceTeams.flatMap((team) =>
      services.store.state('signing-team', team.id)
        ? []
        : permitted(decideForm(team.id, factsOf(team, residentsPerDoctor), policy, today)),
    ),
  );
}

function factsOf(
  { id: teamId, name, leaderId, members, villages }: PracticeTeam,
  capacity: number,
): TeamFacts {
  return {
    name,
    leaderId,
    members: members.map(({ role, staffId, name: stranger }) => ({
      memberId: staffId ?? `${teamId}-${role}`,
      name: stranger ?? practiceStaff.find(({ id }) => id === staffId)?.name ?? '',
      role,
      ...(staffId !== undefined && { staffId }),
    })),
    capacity,
    villages: [...villages],
  };
}
