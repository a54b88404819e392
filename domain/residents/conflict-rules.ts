import { type DisputedField, fitsField } from './events.ts';
import { currentValue, type ResidentState } from './state.ts';

export type ResolutionDecision =
  | {
      readonly ok: true;
      readonly body: {
        readonly field: DisputedField;
        readonly seen: unknown;
        readonly chosen: unknown;
        readonly settles: string[];
      };
    }
  | { readonly ok: false; readonly sentence: string };

/** The body of `conflict-resolved`: settles the field's conflicts that `shown` holds, and only those. */
export function decideResolution(
  shown: ResidentState,
  field: DisputedField,
  chosen: unknown,
): ResolutionDecision {
  const open = shown.conflicts.filter((conflict) => conflict.field === field);
  if (open.length === 0) return { ok: false, sentence: '这一项已经没有待处理的冲突。' };
  if (!fitsField(field, chosen)) return { ok: false, sentence: '所选的值不适合该项目，请重新选择。' };
  const settles = open.slice(0, 100).map((conflict) => conflict.by);
  return { ok: true, body: { field, seen: currentValue(shown, field), chosen, settles } };
}
