import type { CardDecision } from '../../../../domain/chronic/card/decision.ts';
import type { Tone } from '../../../ui/sentence.tsx';

/** How urgent a decision is to the eye; the words say the rest. */
export function toneOf({ action, referralReasons }: Pick<CardDecision, 'action' | 'referralReasons'>): Tone {
  if (referralReasons.length > 0) return 'danger';
  return action.code === 'routine' ? 'good' : 'warn';
}
