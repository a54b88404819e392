import { stampMs } from '../../journal/hybrid-clock.ts';
import type { Policy } from '../../policy/in-force.ts';
import { type FirstVisit, firstVisit } from '../tuberculosis/schedule.ts';
import { standing } from './due.ts';
import type { CardState } from './state.ts';
import { MISSED } from './tuberculosis-card.ts';

/** 首次入户 of an open tuberculosis card on which nobody was met yet; null for every other one. */
export function firstVisitOf(card: CardState, policy: Policy, nowMs: number): FirstVisit | null {
  const visits = standing(card);
  const wasMet = visits.some(({ decision }) => decision.classification.code !== MISSED);
  if (card.disease !== 'tuberculosis' || card.status === 'closed' || wasMet) return null;
  return firstVisit(stampMs(card.enrolledAt), visits.length, nowMs, policy, card.enrolledOn);
}
