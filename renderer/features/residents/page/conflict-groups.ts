import type { ConflictView } from '../../../../contract/residents.ts';
import type { DisputedField } from '../../../../domain/residents/events.ts';
import { fieldLabels } from '../../../../domain/residents/field-labels.ts';
import { fieldText } from '../../../../domain/residents/field-text.ts';
import { sameValue } from '../../../../domain/residents/same-value.ts';
import { currentValue, type ResidentState } from '../../../../domain/residents/state.ts';

/** Everything that was written over in one field, to be decided at once. */
export interface ConflictGroup {
  readonly field: ConflictView['field'];
  readonly label: string;
  /** What may be chosen: the present value first, then each that was lost. */
  readonly choices: readonly Choice[];
  /** The conflicts that the decision settles. */
  readonly settles: readonly string[];
}

interface Choice {
  readonly text: string;
  readonly value: unknown;
  /** Who wrote it and when, where it is known. */
  readonly by: { readonly staffName: string; readonly atMs: number } | undefined;
}

/** Conflicts by field. What stands in the field comes first; the same words twice are one choice. */
export function groupConflicts(
  conflicts: readonly ConflictView[],
  state: ResidentState,
): readonly ConflictGroup[] {
  return [...Map.groupBy(conflicts, ({ field }) => field)].map(([field, ofField]) => ({
    field,
    label: fieldLabels[field],
    choices: choicesOf(ofField, field, currentValue(state, field)),
    settles: ofField.map(({ by }) => by),
  }));
}

function choicesOf(
  conflicts: readonly ConflictView[],
  field: DisputedField,
  now: unknown,
): readonly Choice[] {
  const written = conflicts.toReversed().flatMap(({ kept, lost, staffName, atMs }) => [
    { ...kept, by: { staffName, atMs } },
    { ...lost, by: undefined },
  ]);
  const standing = written.find(({ value }) => sameValue(value, now));
  const first: Choice = standing ?? { text: fieldText(field, now), value: now, by: undefined };
  const all = [first, ...written];
  return all.filter((one, at) => all.findIndex(({ value }) => sameValue(value, one.value)) === at);
}
