import fc from 'fast-check';
import type { z } from 'zod';
import { identityDocumentCodes } from '../../domain/codes/identity-document.ts';
import { type Aggregate, type Draft, draft, type Kind } from '../../domain/journal/index.ts';
import type { Catalogue } from '../../main/store/catalogue.ts';

/**
 * Facts of every kind in a catalogue, of whatever body its schema accepts: what other nodes might send, sensible
 * or not. Bodies come from walking the schema; what only a refinement knows is left to luck, so some kinds may
 * find fewer than `each` bodies.
 */
export function anyDrafts(catalogue: Catalogue, each: number, seed: number): readonly Draft[] {
  const random = generator(seed);
  const aggregates: readonly Aggregate[] = [
    ...catalogue.projections.map((projection) => projection.aggregate),
    ...catalogue.entryTables.map((table) => table.aggregate),
  ];
  return aggregates.flatMap(({ kinds }) =>
    Object.values(kinds).flatMap((kind) =>
      Array.from({ length: each }, () => anyDraft(kind, random)).filter((item) => item !== undefined),
    ),
  );
}

const TRIES = 600;
const SUBJECTS = 3;

function anyDraft(kind: Kind, random: Random): Draft | undefined {
  for (let i = 0; i < TRIES; i++) {
    const body = anyValue(kind.body, random, 0);
    if (kind.body.safeParse(body).success) return draft(kind, `s${random(SUBJECTS)}`, body);
  }
  return undefined;
}

/** A whole number from 0 up to but not including `below`. */
type Random = (below: number) => number;

function generator(seed: number): Random {
  let state = seed >>> 0;
  // Mulberry32.
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}

/** What codes, dates, names and numbers of this clinic look like. */
const WORDS: readonly unknown[] = [
  ...Array.from({ length: 100 }, (_, i) => String(i).padStart(2, '0')),
  ...Array.from({ length: 10 }, (_, i) => String(i)),
  ...['1980-02-29', '2001-12-31', '2024-01', '1999', '2026-11-22T08:30:00Z', '2026-11-22T08:30:00.000Z'],
  ...[
    '11010519491231002X',
    '130503670401001',
    '13800138000',
    '350000',
    '350128100',
    '35012810010100001',
    '101',
    's0',
    's1',
    's2',
    'A',
    'CHN',
  ],
  ...['张三', '欧阳', 'John Smith', '发热三天', '/dev/ttyUSB0', '127.0.0.1', 'residents', 'ff'.repeat(32)],
  ...['2026-11-02T07:30:00+08:00', 'died', 'other'],
  ...identityDocumentCodes.entries.map((entry) => entry.code),
  ...[0, 1, 2, 36.5, 120, 80, 2_026, 65_535, 1_700_000_000_000, true, false, null],
];

type Schema = z.core.$ZodType;

function anyValue(schema: Schema, random: Random, depth: number): unknown {
  const { def } = schema._zod;
  const inner = (next: Schema) => anyValue(next, random, depth + 1);
  const pick = <Item>(items: readonly Item[]): Item => items[random(items.length)] as Item;
  switch (def.type) {
    case 'object':
      return Object.fromEntries(
        Object.entries((def as z.core.$ZodObjectDef).shape)
          .map(([key, field]) => [key, inner(field)] as const)
          .filter(([, value]) => value !== undefined),
      );
    case 'optional':
      return random(3) > 0 ? undefined : inner((def as z.core.$ZodOptionalDef).innerType);
    case 'default':
    case 'prefault':
    case 'readonly':
      return inner((def as z.core.$ZodDefaultDef).innerType);
    case 'nullable':
      return random(2) > 0 ? null : inner((def as z.core.$ZodNullableDef).innerType);
    case 'array':
      return Array.from({ length: random(3) }, () => inner((def as z.core.$ZodArrayDef).element));
    case 'union':
      return inner(pick((def as z.core.$ZodUnionDef).options));
    case 'literal':
      return pick((def as z.core.$ZodLiteralDef<z.core.util.Literal>).values);
    case 'enum':
      return pick(Object.values((def as z.core.$ZodEnumDef).entries));
    case 'pipe':
      return inner((def as z.core.$ZodPipeDef).in);
    case 'lazy':
      return depth > 12 ? null : inner((def as z.core.$ZodLazyDef).getter());
    case 'record': {
      // Named keys must all be there; of any other, nothing need be.
      const { keyType, valueType } = def as z.core.$ZodRecordDef;
      const names = keyType._zod.def.type === 'enum' ? [...(keyType._zod.values ?? [])] : [];
      return Object.fromEntries(names.map((name) => [String(name), inner(valueType)]));
    }
    default:
      return anyLeaf(schema, random);
  }
}

function anyLeaf(schema: Schema, random: Random): unknown {
  const accepts = (value: unknown) => (schema as z.ZodType).safeParse(value).success;
  const first = random(WORDS.length);
  for (let i = 0; i < WORDS.length; i++) {
    const word = WORDS[(first + i) % WORDS.length];
    if (accepts(word)) return word;
  }
  for (const check of schema._zod.def.checks ?? []) {
    const { pattern } = check._zod.def as { readonly pattern?: RegExp };
    const text = pattern && matching(pattern, random(2 ** 30));
    if (accepts(text)) return text;
  }
  return undefined;
}

/** A text of a pattern, where fast-check can read it; it reads no assertions. */
function matching(pattern: RegExp, seed: number): string | undefined {
  try {
    return fc.sample(fc.stringMatching(pattern), { numRuns: 1, seed })[0];
  } catch {
    return undefined;
  }
}
