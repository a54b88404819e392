import { compareTraits } from '../../../domain/residents/duplicates.ts';
import { type DisputedField, disputedFieldSchema } from '../../../domain/residents/events.ts';
import { decideMerge } from '../../../domain/residents/merge-rules.ts';
import { sameValue } from '../../../domain/residents/same-value.ts';
import { currentValue } from '../../../domain/residents/state.ts';
import { os } from '../base.ts';
import { noteRecordOpened } from '../looks.ts';
import { traitsOfRecord } from './duplicates.ts';
import { historyOf } from './history.ts';
import { chartOf, fieldPair, rowOf } from './views.ts';

const fieldsOfForm: readonly DisputedField[] = disputedFieldSchema.options.filter(
  (field) => field !== 'mergedInto',
);

export const get = os.residents.get.handler(({ input: { id, purpose }, context: { services, actor } }) => {
  rowOf(services, id);
  noteRecordOpened(services, actor, id, purpose);
  return chartOf(services, id);
});

export const history = os.residents.history.handler(
  ({ input: { id, purpose }, context: { services, actor } }) => {
    rowOf(services, id);
    noteRecordOpened(services, actor, id, purpose);
    return historyOf(services, id);
  },
);

export const sideBySide = os.residents.sideBySide.handler(({ input, context: { services, actor } }) => {
  const ids = [input.a, input.b];
  for (const id of ids) rowOf(services, id);
  for (const id of ids) noteRecordOpened(services, actor, id, 'correction');
  const [a, b] = [chartOf(services, input.a), chartOf(services, input.b)];
  const fields = fieldsOfForm.flatMap((field) => {
    const [one, other] = [currentValue(a.state, field), currentValue(b.state, field)];
    if ((one ?? null) === null && (other ?? null) === null) return [];
    return [{ ...fieldPair(field, one, other), differs: !sameValue(one, other) }];
  });
  const merge = decideMerge(b.state, a.state, '对照');
  const likeness = compareTraits(traitsOfRecord(a.state), traitsOfRecord(b.state));
  return {
    a,
    b,
    fields,
    reasons: likeness?.reasons.map((reason) => reason.sentence) ?? [],
    warnings: merge.ok ? merge.warnings : [merge.sentence],
  };
});
