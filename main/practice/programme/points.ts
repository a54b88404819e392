import type { Draft } from '../../../domain/journal/index.ts';
import { decideList } from '../../../domain/points/benefit-rules.ts';
import { yearOf } from '../../../domain/points/ledger.ts';
import { decideEarn } from '../../../domain/points/rules.ts';
import { personLedger } from '../../points/ledgers.ts';
import { currentPolicy } from '../../policy/current.ts';
import type { Services } from '../../services.ts';
import { allBenefits } from '../../store/queries/points.ts';
import type { SyntheticResident } from '../synthetic-residents.ts';
import { castActor } from './cast-actor.ts';
import { permitted } from './permitted.ts';

const BENEFITS = [
  { benefitId: 'practice-benefit-ear', title: '耳穴压豆一次', points: 10, stock: 30 },
  { benefitId: 'practice-benefit-bone', title: '骨密度检测一次', points: 30, stock: 10 },
] as const;

const ACT = 'record-checked';
const EARNERS = 6;

/** Whether the programme is in the store to its end: the benefits are written last. */
export function isProgrammeWhole({ store }: Services): boolean {
  return BENEFITS.every(({ benefitId }) => store.state('benefit', benefitId) !== undefined);
}

/** What can be had for points, and the points of some who looked through their record last year and this year. */
export function givePoints(services: Services, people: readonly SyntheticResident[], today: string): void {
  const lastYear = `${Number(yearOf(today)) - 1}-12-01`;
  services.store.append(castActor('public-health'), () => [
    ...people.slice(0, EARNERS).flatMap(({ id }, at) => earn(services, id, at % 2 === 0 ? lastYear : today)),
    ...BENEFITS.flatMap((one) => permitted(decideList(one, allBenefits(services.store.db)))),
  ]);
}

function earn(services: Services, residentId: string, on: string): readonly Draft[] {
  const movementId = `practice-earned-${residentId}`;
  const evidence = '核对了本人档案';
  const command = { residentId, movementId, act: ACT, on, evidence };
  return permitted(decideEarn(personLedger(services, residentId), command, currentPolicy(services)));
}
