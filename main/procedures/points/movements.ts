import type { Draft } from '../../../domain/journal/index.ts';
import { type BenefitState, yearOf } from '../../../domain/points/ledger.ts';
import { balanceOn, decideRedeem, decideReverse } from '../../../domain/points/rules.ts';
import { decideAnswer, surveyId } from '../../../domain/points/survey.ts';
import { localDateOf } from '../../clinic-time.ts';
import { earnToday } from '../../points/earn.ts';
import { ledgersOfPerson } from '../../points/ledgers.ts';
import { currentPolicy } from '../../policy/current.ts';
import type { Services } from '../../services.ts';
import { timesRedeemed } from '../../store/queries/points.ts';
import { type CallContext, notFound, os, type SignedIn } from '../base.ts';
import { draftsOf } from '../drafts-of.ts';
import { notePartSeen } from '../looks.ts';
import { standingResident } from '../records.ts';
import { pointsView, surveyOf } from './view.ts';

const today = ({ nowMs }: Services) => localDateOf(nowMs());

/** Decides on the ledgers as they stand inside the transaction, writes, and gives them as they then are. */
function act({ services, actor }: CallContext & SignedIn, id: string, decide: () => readonly Draft[]) {
  const { id: residentId } = standingResident(services, id);
  services.store.append(actor, decide);
  return pointsView(services, residentId);
}

export const ofResident = os.points.ofResident.handler(({ input, context: { services, actor } }) => {
  const { id } = standingResident(services, input.residentId);
  notePartSeen(services, actor, id);
  return pointsView(services, id);
});

export const earn = os.points.earn.handler(({ input, context }) =>
  act(context, input.residentId, () => draftsOf(earnToday(context.services, input))),
);

export const answerSurvey = os.points.answerSurvey.handler(({ input, context }) =>
  act(context, input.residentId, () => {
    const { services } = context;
    const { id: residentId } = standingResident(services, input.residentId);
    const on = today(services);
    const year = yearOf(on);
    const { answers, remark } = input;
    const answered = { residentId, on, answers, ...(remark !== undefined && { remark }) };
    const survey = decideAnswer(
      surveyOf(services, residentId, year),
      surveyId(residentId, year),
      answered,
      currentPolicy(services),
    );
    const earning = { residentId, act: 'survey-answered', evidence: `${year} 年度问卷` };
    const earned = earnToday(services, earning);
    // The answers are kept also where the policy gives no points for them.
    return [...draftsOf(survey), ...(earned.ok ? earned.drafts : [])];
  }),
);

export const redeem = os.points.redeem.handler(({ input: { residentId, benefitId, movementId }, context }) =>
  act(context, residentId, () => {
    const { services } = context;
    const benefit = services.store.state<BenefitState>('benefit', benefitId);
    if (!benefit) throw notFound();
    const on = today(services);
    const policy = currentPolicy(services);
    const ledgers = ledgersOfPerson(services, residentId);
    // The page chose the id: a second click redeems once.
    if (ledgers.some(({ postings }) => postings.some((one) => one.movementId === movementId))) return [];
    const paying = ledgers.find((one) => balanceOn(one, policy, on).usable >= benefit.points) ?? ledgers[0];
    const payer = paying?.residentId ?? residentId;
    const redeemed = timesRedeemed(services.store.db, benefitId);
    return draftsOf(decideRedeem(paying, payer, { movementId, on }, benefit, redeemed, policy));
  }),
);

export const reverse = os.points.reverse.handler(({ input: { residentId, ...command }, context }) =>
  act(context, residentId, () => {
    const { services } = context;
    const ledgers = ledgersOfPerson(services, residentId);
    const holder = ledgers.find(({ postings }) =>
      postings.some(({ movementId }) => movementId === command.reverses),
    );
    const holderId = holder?.residentId ?? residentId;
    return draftsOf(decideReverse(holder, holderId, { ...command, on: today(services) }));
  }),
);
