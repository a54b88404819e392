import { MOST_LISTED } from '../../contract/most-listed.ts';
import { decideList, decideRestock, decideWithdraw } from '../../domain/points/benefit-rules.ts';
import type { BenefitState } from '../../domain/points/ledger.ts';
import { overdrawn } from '../../domain/points/rules.ts';
import type { Services } from '../services.ts';
import { allBenefits, overdrawnLedgers, timesRedeemed } from '../store/queries/points.ts';
import { notFound, os } from './base.ts';
import { draftsOf } from './drafts-of.ts';
import { notedList } from './noted-list.ts';
import { answerSurvey, earn, ofResident, redeem, reverse } from './points/movements.ts';
import { benefitView } from './points/view.ts';
import { refuseUnseen } from './refuse-unseen.ts';
import { standingLine } from './residents/views.ts';

const OK = { ok: true } as const;

function benefitOf({ store }: Services, benefitId: string): BenefitState {
  const benefit = store.state<BenefitState>('benefit', benefitId);
  if (!benefit) throw notFound();
  return benefit;
}

export const pointsProcedures = {
  ofResident,
  earn,
  answerSurvey,
  redeem,
  reverse,

  benefits: os.points.benefits.handler(({ context: { services } }) =>
    allBenefits(services.store.db).map((benefit) => benefitView(services, benefit)),
  ),

  listBenefit: os.points.listBenefit.handler(({ input, context: { services, actor } }) => {
    const { store } = services;
    store.append(actor, () => {
      // The page chose the id: a second click lists once.
      if (store.state('benefit', input.benefitId)) return [];
      return draftsOf(decideList(input, allBenefits(store.db)));
    });
    return OK;
  }),

  restock: os.points.restock.handler(({ input, context: { services, actor } }) => {
    const { benefitId, stocked, ...body } = input;
    services.store.append(actor, () => {
      const benefit = benefitOf(services, benefitId);
      refuseUnseen(stocked, benefit.stocked, '份数');
      return draftsOf(decideRestock(benefit, body, timesRedeemed(services.store.db, benefitId)));
    });
    return OK;
  }),

  withdrawBenefit: os.points.withdrawBenefit.handler(
    ({ input: { benefitId, reason }, context: { services, actor } }) => {
      services.store.append(actor, () => draftsOf(decideWithdraw(benefitOf(services, benefitId), reason)));
      return OK;
    },
  ),

  overdrawn: os.points.overdrawn.handler(({ context: { services, actor } }) => {
    const rows = overdrawnLedgers(services.store.db)
      .slice(0, MOST_LISTED)
      .map((ledger) => ({
        resident: standingLine(services, ledger.residentId),
        years: overdrawn(ledger),
      }));
    return notedList(services, actor, '积分透支名单', rows);
  }),
};
