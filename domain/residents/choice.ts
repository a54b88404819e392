import { z } from 'zod';
import type { CodeTable } from '../codes/code-table.ts';
import { lineSchema } from './text.ts';

/** A multi-select of the form: the ticked codes, and the words written beside 其他. */
export interface Choice<Code extends string = string> {
  readonly codes: readonly Code[];
  readonly other: string | null;
}

export function choiceSchema<Code extends string>(table: CodeTable<Code>) {
  return z.object({
    codes: z.array(table.schema).min(1).max(table.entries.length),
    other: lineSchema(200).nullable().default(null),
  });
}

/** The same choice with its codes once each, in the order of the printed form. */
export function tidyChoice<Code extends string>(table: CodeTable<Code>, choice: Choice<Code>): Choice<Code> {
  const ticked = new Set<string>(choice.codes);
  const codes = table.entries.map((entry) => entry.code).filter((code) => ticked.has(code));
  return { codes, other: choice.other };
}
