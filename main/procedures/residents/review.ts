import { draft } from '../../../domain/journal/index.ts';
import { residentKinds } from '../../../domain/residents/events.ts';
import { decideReview } from '../../../domain/residents/review-rules.ts';
import { os, refused } from '../base.ts';
import { residentOf } from './views.ts';

export const review = os.residents.review.handler(({ input, context: { services, actor } }) => {
  const { id, was, now, reason } = input;
  services.store.append(actor, () => {
    const decision = decideReview(residentOf(services, id), was, now, reason);
    if (!decision.ok) throw refused('cannot-review', decision.sentence);
    return [draft(residentKinds.reviewed, id, decision.body)];
  });
  return { ok: true };
});
