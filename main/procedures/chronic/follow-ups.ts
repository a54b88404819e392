import { cardTypes } from '../../../domain/chronic/card/card-types.ts';
import * as rules from '../../../domain/chronic/card/rules.ts';
import type { CardState } from '../../../domain/chronic/card/state.ts';
import { askedFields } from '../../../domain/chronic/forms/asked-fields.ts';
import type { FormValues } from '../../../domain/chronic/forms/field.ts';
import { formFaults } from '../../../domain/chronic/forms/form-schema.ts';
import { ageYearsOn } from '../../chronic/person-facts.ts';
import { currentPolicy } from '../../policy/current.ts';
import type { Services } from '../../services.ts';
import { followUpFulfils, takenBack } from '../../signing/services-of-deed.ts';
import { os, refused } from '../base.ts';
import { draftsOf } from '../drafts-of.ts';
import { standingResident } from '../records.ts';
import { todayOf } from '../residents/views.ts';
import { actOnCard, cardOf } from './records.ts';
import { cardViewOf } from './views.ts';

function faultsOf(services: Services, { disease }: CardState, localDate: string, values: FormValues) {
  const form = cardTypes[disease].form(currentPolicy(services), localDate);
  return formFaults(askedFields(form, values), values);
}

function ageOf(services: Services, { residentId }: CardState, localDate: string): number | null {
  return ageYearsOn(standingResident(services, residentId), localDate);
}

export const preview = os.chronic.preview.handler(({ input, context: { services, actor } }) => {
  const card = cardOf(services, actor, input.cardId);
  const { values, localDate = todayOf(services) } = input;
  const command = { localDate, values, ageYears: ageOf(services, card, localDate) };
  return {
    decision: rules.previewFollowUp(card, command, currentPolicy(services)) ?? null,
    faults: faultsOf(services, card, localDate, values),
  };
});

export const followUp = os.chronic.followUp.handler(({ input, context: { services, actor } }) => {
  const { cardId, followUpId, values, visitId } = input;
  const today = todayOf(services);
  const localDate = input.localDate ?? today;
  actOnCard(services, actor, cardId, (card) => {
    // The page chose the id: a second click of the same form is the same follow-up.
    if (card.followUps.some((one) => one.followUpId === followUpId)) return [];
    const ageYears = ageOf(services, card, localDate);
    const command = { followUpId, localDate, today, values, ageYears, ...(visitId && { visitId }) };
    const decision = rules.decideFollowedUp(card, command, currentPolicy(services));
    if (decision.ok)
      return [...decision.drafts, ...followUpFulfils(services, card, { followUpId, localDate, values })];
    const fields = decision.code === 'form-faulty' ? faultsOf(services, card, localDate, values) : [];
    throw refused(decision.code, decision.sentence, { fields });
  });
  return cardViewOf(services, cardOf(services, actor, cardId));
});

export const withdrawFollowUp = os.chronic.withdrawFollowUp.handler(
  ({ input: { cardId, ...body }, context: { services, actor } }) => {
    actOnCard(services, actor, cardId, (card) => [
      ...draftsOf(rules.decideWithdrawFollowUp(card, body)),
      ...takenBack(services, card.residentId, body.followUpId, body.reason),
    ]);
    return cardViewOf(services, cardOf(services, actor, cardId));
  },
);

export const referralFollowed = os.chronic.referralFollowed.handler(
  ({ input: { cardId, ...body }, context: { services, actor } }) => {
    actOnCard(services, actor, cardId, (card) =>
      draftsOf(rules.decideReferralFollowed(card, { ...body, localDate: todayOf(services) })),
    );
    return cardViewOf(services, cardOf(services, actor, cardId));
  },
);
