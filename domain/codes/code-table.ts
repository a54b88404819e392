import { z } from 'zod';

export interface CodeEntry<Code extends string = string> {
  readonly code: Code;
  readonly label: string;
}

export interface CodeTable<Code extends string = string> {
  /** In the order of the printed form. */
  readonly entries: readonly CodeEntry<Code>[];
  /** Accepts the table's codes and nothing else. */
  readonly schema: z.ZodType<Code, Code>;
  readonly has: (code: string) => code is Code;
  /** The Chinese label; an unknown code is shown as it is, so old and foreign data never fail to display. */
  readonly label: (code: string) => string;
}

/** The codes of a table as a type: `CodeOf<typeof sexCodes>`. */
export type CodeOf<Table> = Table extends CodeTable<infer Code> ? Code : never;

/** A code table: its data, the schema of its codes and the look-up of its labels. */
export function codeTable<const Code extends string>(entries: readonly CodeEntry<Code>[]): CodeTable<Code> {
  const labels = new Map<string, string>(entries.map((entry) => [entry.code, entry.label]));
  const has = (code: string): code is Code => labels.has(code);
  return {
    entries,
    schema: z.custom<Code>((value) => typeof value === 'string' && has(value), '不是本表的代码'),
    has,
    label: (code) => labels.get(code) ?? code,
  };
}
