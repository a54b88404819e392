import { describe, expect, it } from 'vitest';
import { type RecordReview, recordReviewCodes } from '../../../../domain/codes/record-review.ts';
import { decideReview, nextReviews, reviewOf } from '../../../../domain/residents/review-rules.ts';
import { form } from './support.ts';

const { guardian, ...details } = form();
const record = (review?: RecordReview) => ({
  details,
  guardian,
  status: 'active' as const,
  mergedInto: null,
  ...(review && { review }),
});

describe('the review of a record (档案审核)', () => {
  it('begins with nobody having gone through it', () => {
    expect(reviewOf(record())).toBe('0');
    expect(recordReviewCodes.label(reviewOf(record()))).toBe('未审核');
  });

  it.each<[RecordReview, readonly RecordReview[]]>([
    ['0', ['1']],
    ['1', ['2']],
    ['2', ['3']],
    ['3', ['2']],
  ])('%s is followed by %j and nothing else', (from, to) => {
    expect(nextReviews(record(from))).toEqual(to);
    for (const { code } of recordReviewCodes.entries) {
      const decision = decideReview(record(from), from, code, '本人要求');
      expect(decision.ok).toBe(to.includes(code));
      if (decision.ok) expect(decision.body).toEqual({ was: from, now: code, reason: '本人要求' });
      else expect(decision.sentence).toMatch(/。$/);
    }
  });

  it('needs a reason only to take the record back from its owner', () => {
    expect(decideReview(record('1'), '1', '2', ' ')).toMatchObject({ ok: true, body: { reason: null } });
    expect(decideReview(record('2'), '2', '3', ' ')).toMatchObject({
      ok: false,
      sentence: expect.stringContaining('原因'),
    });
  });

  it('is refused to who has not seen what stands, and on a record that is closed or gave way', () => {
    expect(decideReview(record('1'), '0', '1', '')).toMatchObject({
      ok: false,
      sentence: expect.stringContaining('已审核'),
    });
    expect(decideReview({ ...record(), status: 'closed' }, '0', '1', '').ok).toBe(false);
    expect(decideReview({ ...record(), mergedInto: 'r2' }, '0', '1', '').ok).toBe(false);
  });
});
