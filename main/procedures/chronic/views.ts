import type { CardLine, CardView, DueView, Reach } from '../../../contract/chronic-views.ts';
import { cardTypes } from '../../../domain/chronic/card/card-types.ts';
import { dueOf, lastMet, standing } from '../../../domain/chronic/card/due.ts';
import { firstVisitOf } from '../../../domain/chronic/card/first-visit.ts';
import { type FourMarks, fourMarks } from '../../../domain/chronic/card/four-marks.ts';
import { measuredToday, prefillOf } from '../../../domain/chronic/card/prefill.ts';
import { yearStanding } from '../../../domain/chronic/card/standard.ts';
import type { CardState } from '../../../domain/chronic/card/state.ts';
import { addressText } from '../../../domain/residents/address.ts';
import { daysBetween } from '../../../domain/residents/calendar-date.ts';
import type { ResidentState } from '../../../domain/residents/state.ts';
import type { VitalValues } from '../../../domain/vitals/values.ts';
import { ageYearsOn, sexOf } from '../../chronic/person-facts.ts';
import { currentPolicy } from '../../policy/current.ts';
import type { Services } from '../../services.ts';
import { cardsOfResidents, openDiseases } from '../../store/queries/chronic-cards.ts';
import { vitalsOfResidents } from '../../store/queries/vitals.ts';
import { idsOfPerson, standingResident } from '../records.ts';
import { staffName, standingLine, todayOf } from '../residents/views.ts';

/** More sets than anybody has in a day. */
const SETS_A_DAY = 30;

/** How to reach somebody: their own phone, else the contact's, else the guardian's. */
function reachOf({ details, guardian }: ResidentState): Reach {
  const address = details.homeAddress ?? details.registeredAddress;
  return {
    phone: details.phone ?? details.contactPhone ?? guardian?.phone ?? null,
    address: address === null ? '' : addressText(address),
    village: address?.village ?? '',
  };
}

/** Somebody on a list with how to reach them; nothing of the latter is known while their record has not arrived. */
export function listedPerson(services: Services, residentId: string) {
  const resident = standingLine(services, residentId);
  const state = services.store.state<ResidentState>('resident', resident.id);
  const reach: Reach = state ? reachOf(state) : { phone: null, address: '', village: '' };
  return { resident, reach };
}

export function dueViewOf(
  due: Pick<DueView, 'nextDue' | 'hiddenUntil' | 'openReferralId' | 'urgency'>,
  today: string,
): DueView {
  const { nextDue, hiddenUntil, openReferralId, urgency } = due;
  return {
    nextDue,
    overdueDays: daysBetween(nextDue, today) ?? 0,
    hiddenUntil,
    openReferralId,
    urgency,
  };
}

function dueOfCard(card: CardState, today: string): DueView | null {
  const due = dueOf(card);
  return due && dueViewOf({ ...due, openReferralId: due.openReferral?.followUpId ?? null }, today);
}

function marksOf(services: Services, card: CardState, resident: ResidentState): FourMarks {
  const today = todayOf(services);
  const ids = idsOfPerson(services, resident.id);
  const facts = {
    sex: sexOf(resident),
    ageYears: ageYearsOn(resident, today),
    village: reachOf(resident).village,
    hasDiabetesCard: openDiseases(services.store.db, ids).has('diabetes'),
  };
  return fourMarks(card, facts, currentPolicy(services), today);
}

export function cardLineOf(services: Services, card: CardState): CardLine {
  const last = standing(card).at(-1);
  return {
    cardId: card.cardId,
    disease: card.disease,
    status: card.status,
    enrolledOn: card.enrolledOn,
    doctorName: card.doctorId === null ? null : staffName(services, card.doctorId),
    due: dueOfCard(card, todayOf(services)),
    last: last ? { localDate: last.localDate, decision: last.decision } : null,
    marks: marksOf(services, card, standingResident(services, card.residentId)),
  };
}

/** What was measured today, the latest of each. */
function todaysVitals(services: Services, ids: readonly string[], today: string): VitalValues | undefined {
  const sets = vitalsOfResidents(services.store.db, ids, SETS_A_DAY)
    .filter(({ localDate, withdrawn }) => localDate === today && withdrawn === null)
    .map(({ values }) => values);
  return measuredToday(sets.toReversed());
}

function namesIn(services: Services, card: CardState): Readonly<Record<string, string>> {
  const acts = [...card.followUps, ...card.checkUps, ...card.calls].map(({ staffId }) => staffId);
  const ids = new Set(card.doctorId === null ? acts : [...acts, card.doctorId]);
  return Object.fromEntries([...ids].map((id) => [id, staffName(services, id)]));
}

/** A whole card, as its page shows it. */
export function cardViewOf(services: Services, card: CardState): CardView {
  const today = todayOf(services);
  const policy = currentPolicy(services);
  const resident = standingResident(services, card.residentId);
  const ids = idsOfPerson(services, resident.id);
  const form = cardTypes[card.disease].form(policy, today);
  const sameDisease = cardsOfResidents(services.store.db, ids).filter(
    (other) => other.disease === card.disease && other.status === 'open' && other.cardId !== card.cardId,
  );
  return {
    state: card,
    ...listedPerson(services, resident.id),
    ageYears: ageYearsOn(resident, today),
    due: dueOfCard(card, today),
    marks: marksOf(services, card, resident),
    form,
    prefill: prefillOf(card.disease, form, lastMet(card)?.values, todaysVitals(services, ids, today)),
    firstVisit: firstVisitOf(card, policy, services.nowMs()),
    year: yearStanding(card, policy, today),
    staffNames: namesIn(services, card),
    sameDisease: sameDisease.map(({ cardId }) => cardId),
  };
}
