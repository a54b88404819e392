import { addDays } from '../../residents/calendar-date.ts';
import { wasMet } from '../forms/face-to-face.ts';
import type { CardState, FollowUp } from './state.ts';

/** Follow-ups that count, oldest first. */
export function standing({ followUps }: CardState): readonly FollowUp[] {
  return followUps.filter(({ withdrawn }) => withdrawn === null);
}

/** The last follow-up at which the person was met: what was written then still stands after a visit in vain. */
export function lastMet(card: CardState): FollowUp | undefined {
  return standing(card).findLast(({ values }) => wasMet(values));
}

/** A card that is open, and from when on somebody should do what. */
export interface Due {
  /** The day on which the follow-up is due at the latest. */
  readonly nextDue: string;
  /** Not to be shown on the list before this day: what a call agreed on. */
  readonly hiddenUntil: string | null;
  /** A referral whose outcome nobody has asked for yet; its follow-up. */
  readonly openReferral: FollowUp | null;
  /** Higher first: an emergency before a referral before what is not under control before the rest. */
  readonly urgency: number;
}

/** From this urgency on somebody is to be treated otherwise than until now. */
export const TO_BE_TREATED = 1;

const URGENCY: Readonly<Record<string, number>> = {
  emergency: 3,
  'refer-now': 3,
  refer: 2,
  report: 2,
  adjust: 1,
  specialist: 1,
};

/** What stands out for a card; null for a closed one. Somebody newly enrolled is due by the rule of the disease. */
export function dueOf(card: CardState): Due | null {
  if (card.status !== 'open') return null;
  const last = standing(card).at(-1);
  const since = last?.localDate ?? card.enrolledOn;
  // Only a call after the last follow-up says anything of the next one.
  const call = card.calls.findLast(({ localDate }) => localDate >= since);
  const isReferred = last !== undefined && last.decision.referralReasons.length > 0;
  return {
    nextDue: last?.decision.nextDue ?? card.firstDue,
    hiddenUntil: hiddenUntil(call),
    openReferral: isReferred && last.referralResult === null ? last : null,
    urgency: URGENCY[last?.decision.action.code ?? ''] ?? 0,
  };
}

function hiddenUntil(call: CardState['calls'][number] | undefined): string | null {
  if (call === undefined) return null;
  switch (call.result) {
    case 'agreed':
    case 'later':
      return call.on;
    case 'no-answer':
      // Tomorrow again: today's list must come to an end.
      return addDays(call.localDate, 1);
    case 'moved':
    case 'refused':
    case 'died':
      return null;
  }
}
