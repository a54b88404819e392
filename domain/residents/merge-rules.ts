import { knownAllergies } from './allergies.ts';
import { comparableNumber } from './identity-number.ts';
import type { ResidentState } from './state.ts';

type MergeSide = Pick<ResidentState, 'id' | 'details' | 'mergedInto' | 'status'>;

export type MergeDecision =
  | {
      readonly ok: true;
      readonly body: { into: string; reason: string };
      readonly warnings: readonly string[];
    }
  | { readonly ok: false; readonly sentence: string };

/** The body of `merged`, told of `loser`. Nothing of either record is deleted, so a merge can be taken back. */
export function decideMerge(loser: MergeSide, survivor: MergeSide, reason: string): MergeDecision {
  if (loser.id === survivor.id) return { ok: false, sentence: '不能把一份档案合并到它自己。' };
  if (loser.mergedInto !== null) return { ok: false, sentence: '这份档案已经合并过，请先撤销原来的合并。' };
  if (survivor.mergedInto !== null) {
    return { ok: false, sentence: '要保留的档案已合并到另一份档案，请选择合并后的档案。' };
  }
  if (reason.trim() === '') return { ok: false, sentence: '请写明合并原因。' };
  return {
    ok: true,
    body: { into: survivor.id, reason: reason.trim() },
    warnings: mergeWarnings(loser, survivor),
  };
}

function mergeWarnings(a: MergeSide, b: MergeSide): readonly string[] {
  const [one, other] = [a.details, b.details];
  const warnings: string[] = [];
  if (one.idNumber !== null && other.idNumber !== null) {
    if (comparableNumber(one.idNumber) !== comparableNumber(other.idNumber)) {
      warnings.push('两份档案的证件号码不同，很可能不是同一个人，请再次核对。');
    }
  }
  if (one.sex !== other.sex) warnings.push('两份档案的性别不同，请再次核对。');
  if (one.birthDate !== other.birthDate) warnings.push('两份档案的出生日期不同，请再次核对。');
  if (knownAllergies(one) !== knownAllergies(other)) {
    warnings.push('两份档案的药物过敏史不同，请问清本人，合并后在保留的档案上改正。');
  }
  if (a.status !== b.status) {
    warnings.push('其中一份档案已注销，请核对原因；保留已注销的一份，本人就不能登记就诊。');
  }
  return warnings;
}

export type UnmergeDecision =
  | { readonly ok: true; readonly body: { from: string; reason: string } }
  | { readonly ok: false; readonly sentence: string };

/** The body of `unmerged`: the record stands for itself again. */
export function decideUnmerge(record: Pick<ResidentState, 'mergedInto'>, reason: string): UnmergeDecision {
  if (record.mergedInto === null) return { ok: false, sentence: '这份档案没有合并过，不需要撤销。' };
  if (reason.trim() === '') return { ok: false, sentence: '请写明撤销合并的原因。' };
  return { ok: true, body: { from: record.mergedInto, reason: reason.trim() } };
}
