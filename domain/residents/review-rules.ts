import { type RecordReview, recordReviewCodes } from '../codes/record-review.ts';
import { checkEditable } from './change-rules.ts';
import type { ResidentState } from './state.ts';

/** What may follow: nothing is opened to its owner that nobody has gone through. */
const NEXT: Readonly<Record<RecordReview, readonly RecordReview[]>> = {
  '0': ['1'],
  '1': ['2'],
  '2': ['3'],
  '3': ['2'],
};

type Reviewed = Pick<ResidentState, 'details' | 'guardian' | 'status' | 'mergedInto' | 'review'>;

export const reviewOf = ({ review }: Pick<ResidentState, 'review'>): RecordReview => review ?? '0';

/** The steps that may follow on what stands. */
export const nextReviews = (state: Pick<ResidentState, 'review'>): readonly RecordReview[] =>
  NEXT[reviewOf(state)];

export type ReviewDecision =
  | {
      readonly ok: true;
      readonly body: { was: RecordReview; now: RecordReview; reason: string | null };
    }
  | { readonly ok: false; readonly sentence: string };

const refuse = (sentence: string): ReviewDecision => ({ ok: false, sentence });

/** The body of `reviewed`. `was`: what its author saw. Taking an opened record back from its owner needs a reason. */
export function decideReview(
  state: Reviewed,
  was: RecordReview,
  now: RecordReview,
  reason: string,
): ReviewDecision {
  const [barred] = checkEditable(state);
  if (barred) return refuse(barred.sentence);
  const stands = recordReviewCodes.label(reviewOf(state));
  if (reviewOf(state) !== was) return refuse(`审核状态刚被改为“${stands}”，没有改动，请核对后再操作。`);
  if (!nextReviews(state).includes(now)) {
    return refuse(`档案${stands}，不能直接改为“${recordReviewCodes.label(now)}”。`);
  }
  if (now === '3' && reason.trim() === '') return refuse('请写明取消开放的原因。');
  return { ok: true, body: { was, now, reason: reason.trim() || null } };
}
