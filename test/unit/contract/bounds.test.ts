import { isContractProcedure } from '@orpc/contract';
import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { safeParse } from 'zod/v4/core';
import { contract } from '../../../contract/index.ts';

/** Read field by field by the rules themselves, each with its own limit, so that a fault is told in words. */
const READ_BY_RULES = [
  'residents.register.form',
  'residents.change.changes',
  'residents.resolveConflict.chosen',
];

type Schema = z.core.$ZodType;

/** Texts that nobody types, each of other characters. */
const ENDLESS = ['x', 'A', '0', '张'].map((letter) => letter.repeat(100_000));

function checksOf(def: { readonly checks?: readonly z.core.$ZodCheck<never>[] | undefined }) {
  return (def.checks ?? []).map(({ _zod }) => _zod.def.check);
}

const hasMost = (checks: readonly string[]) =>
  checks.some((check) => ['max_length', 'length_equals', 'max_size'].includes(check));

/** Where a schema takes as much as somebody likes to send. */
function endless(schema: Schema, path: string): readonly string[] {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  const checks = checksOf(def);
  const own = (isBounded: boolean) => (isBounded ? [] : [path]);
  switch (def.type) {
    case 'string':
      return own(hasMost(checks) || ENDLESS.every((text) => !safeParse(schema, text).success));
    case 'array':
      return [...own(hasMost(checks)), ...endless(def.element, `${path}[]`)];
    case 'record':
      return [
        ...own(checks.length > 0),
        ...endless(def.keyType, `${path}{key}`),
        ...endless(def.valueType, `${path}{}`),
      ];
    case 'object':
      return Object.entries(def.shape).flatMap(([name, part]) => endless(part, `${path}.${name}`));
    case 'union':
      return def.options.flatMap((option) => endless(option, path));
    case 'optional':
    case 'nullable':
    case 'default':
      return endless(def.innerType, path);
    case 'pipe':
      return endless(def.in, path);
    case 'readonly':
      return endless(def.innerType, path);
    case 'tuple':
      return def.items.flatMap((item, at) => endless(item, `${path}[${at}]`));
    case 'file':
      return own(hasMost(checks));
    case 'enum':
    case 'literal':
    case 'boolean':
    case 'number':
    case 'transform':
      return [];
    default:
      // A rule of ours, such as a table of codes.
      return own(
        READ_BY_RULES.includes(path) ||
          [...ENDLESS, { x: ENDLESS }].every((value) => !safeParse(schema, value).success),
      );
  }
}

const inputs = Object.entries(contract).flatMap(([area, group]) =>
  Object.entries(group).flatMap(([name, item]) => {
    if (!isContractProcedure(item)) throw new Error(`${area}.${name} is no procedure`);
    const { inputSchema } = item['~orpc'];
    return inputSchema ? [[`${area}.${name}`, inputSchema as unknown as Schema] as const] : [];
  }),
);

describe('what the contract takes', () => {
  it.each(inputs)('%s has a limit for every text, list and table', (path, schema) => {
    expect(endless(schema, path)).toEqual([]);
  });
});
