import type { CodeTable } from '../../../../domain/codes/code-table.ts';
import type { ChoiceField } from '../../../../domain/residents/choice-fields.ts';

/** A multi-select while it is filled in. */
export interface ChoiceDraft {
  readonly codes: readonly string[];
  /** Words beside 其他. */
  readonly other: string;
}

const inOrder = (table: CodeTable, codes: ReadonlySet<string>) =>
  table.entries.map(({ code }) => code).filter((code) => codes.has(code));

/** Ticks a code or takes its tick away; 无 and the others drive each other out. null when nothing is left. */
export function toggleCode(rule: ChoiceField, choice: ChoiceDraft | null, code: string): ChoiceDraft | null {
  const ticked = new Set(choice?.codes);
  if (ticked.has(code)) ticked.delete(code);
  else {
    if (code === rule.none) ticked.clear();
    else if (rule.none !== undefined) ticked.delete(rule.none);
    ticked.add(code);
  }
  if (ticked.size === 0) return null;
  const hasOther = rule.other !== undefined && ticked.has(rule.other);
  return { codes: inOrder(rule.table, ticked), other: hasOther ? (choice?.other ?? '') : '' };
}
