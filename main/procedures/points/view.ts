import type { BenefitView, MovementView, PointsView } from '../../../contract/points.ts';
import {
  type BenefitState,
  type LedgerState,
  type Posting,
  wasReversed,
  yearOf,
} from '../../../domain/points/ledger.ts';
import { nextEarnId, timesEarned } from '../../../domain/points/person-ledger.ts';
import { balanceOn, overdrawn } from '../../../domain/points/rules.ts';
import { type SurveyState, surveyId } from '../../../domain/points/survey.ts';
import { inForce } from '../../../domain/policy/in-force.ts';
import { localDateOf } from '../../clinic-time.ts';
import { ledgersOfPerson, personLedger } from '../../points/ledgers.ts';
import { currentPolicy } from '../../policy/current.ts';
import type { Services } from '../../services.ts';
import { timesRedeemed } from '../../store/queries/points.ts';
import { idsOfPerson } from '../records.ts';

type Labels = ReadonlyMap<string, string>;

export function pointsView(services: Services, residentId: string): PointsView {
  const today = localDateOf(services.nowMs());
  const policy = currentPolicy(services);
  const { acts, usableAfterYears } = inForce(policy, 'points.rules', today).value;
  const ledger = personLedger(services, residentId);
  const year = yearOf(today);
  return {
    residentId,
    balance: balanceOn(ledger, policy, today),
    usableFrom: `${Number(year) + usableAfterYears}-01-01`,
    acts: acts.map((act) => ({
      ...act,
      timesThisYear: timesEarned(ledger, act.id, year),
      next: nextEarnId(ledger, act.id, today),
    })),
    movements: movementsOf(services, ledger, new Map(acts.map(({ id, label }) => [id, label]))),
    overdrawnYears: ledgersOfPerson(services, residentId).flatMap(overdrawn),
    questions: inForce(policy, 'points.survey', today).value.questions,
    surveyThisYear: surveyOf(services, residentId, year) ?? null,
  };
}

/** The survey of a year, under whichever record of the person it was answered. */
export function surveyOf(services: Services, residentId: string, year: string): SurveyState | undefined {
  return idsOfPerson(services, residentId)
    .map((id) => services.store.state<SurveyState>('survey', surveyId(id, year)))
    .find((survey) => survey !== undefined);
}

function movementsOf(services: Services, ledger: LedgerState, acts: Labels): readonly MovementView[] {
  const movements = Map.groupBy(ledger.postings, ({ movementId }) => movementId);
  return [...movements].reverse().flatMap(([movementId, postings]) => {
    const [first] = postings;
    if (!first) return [];
    const isReversal = 'reverses' in first.what;
    const reversed = wasReversed(ledger, movementId);
    return {
      movementId,
      on: first.on,
      what: whatText(services, first.what, acts),
      points: postings.reduce(
        (sum, { points, to }) => sum + (to.startsWith('earned:') ? points : -points),
        0,
      ),
      note: first.note,
      reversible: !isReversal && !reversed,
      reversed,
      postings,
    };
  });
}

function whatText({ store }: Services, what: Posting['what'], acts: Labels): string {
  if ('act' in what) return acts.get(what.act) ?? what.act;
  if ('reverses' in what) return '冲正';
  return `兑换：${store.state<BenefitState>('benefit', what.benefitId)?.title ?? what.benefitId}`;
}

export function benefitView({ store }: Services, benefit: BenefitState): BenefitView {
  return { ...benefit, left: benefit.stocked - timesRedeemed(store.db, benefit.benefitId) };
}
