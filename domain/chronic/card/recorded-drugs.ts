import type { Disease } from '../diseases.ts';
import type { DrugUse } from '../forms/field.ts';
import { codeOf, drugsOf } from '../forms/values.ts';
import { lastMet } from './due.ts';
import type { CardState } from './state.ts';

/** What a patient takes, as the last follow-up of a card was told it at which they were met. */
export interface RecordedDrugs {
  readonly cardId: string;
  readonly disease: Disease;
  readonly localDate: string;
  readonly drugs: readonly DrugUse[];
  /** Codes of 服药依从性 and 药物不良反应; empty where that form does not ask. */
  readonly compliance: string;
  readonly reaction: string;
}

/** Undefined while nobody has followed up and met them, and for a card that is closed: what was taken then says nothing of today. */
export function recordedDrugs(card: CardState): RecordedDrugs | undefined {
  const { cardId, disease, status } = card;
  const last = lastMet(card);
  if (status === 'closed' || !last) return undefined;
  const { localDate, values } = last;
  return {
    cardId,
    disease,
    localDate,
    drugs: drugsOf(values),
    compliance: codeOf(values, 'drugCompliance'),
    // 肺结核 asks for 不良反应或并发症 in one; 1 is 无 and 2 is 有 in both.
    reaction: codeOf(values, 'adverseReaction') || codeOf(values, 'adverse'),
  };
}
