import { wordsOf } from './fold-text.ts';
import { initialsOf, nameReadings } from './name-readings.ts';
import { clip, INNER, REVERSED, reversed } from './term-shape.ts';

/** What a piece of a query can be part of: a name as written, its sound, or a number. */
export type PartKind = 'text' | 'letters' | 'number';

export interface QueryPart {
  readonly kind: PartKind;
  readonly text: string;
}

/** More pieces than that only narrow what is already narrow. */
const MAX_PARTS = 5;

/**
 * What was typed, told apart by its characters: 张san 1234 is a name's beginning, a sound and the end of a number.
 * Spaces part; so does a change between characters and letters, for those who are half through their pinyin.
 */
export function parseQuery(text: string): readonly QueryPart[] {
  const pieces = wordsOf(text.slice(0, 200)).flatMap((word) => word.match(/[a-z0-9]+|[^a-z0-9]+/gu) ?? []);
  return pieces.slice(0, MAX_PARTS).map((piece) => ({ kind: kindOf(piece), text: clip(piece) }));
}

function kindOf(piece: string): PartKind {
  if (/[0-9]/.test(piece)) return 'number';
  return /^[a-z]/.test(piece) ? 'letters' : 'text';
}

/** `wang1234`, when no number looks like that: a sound and the end of a number. Undefined when nothing is mixed. */
export function splitMixed(parts: readonly QueryPart[]): readonly QueryPart[] | undefined {
  const split = parts.flatMap((part) =>
    part.kind === 'number' ? (part.text.match(/[a-z]+|[0-9]+x?$|[0-9]+/gu) ?? []) : [part.text],
  );
  if (split.length === parts.length) return undefined;
  return split.slice(0, MAX_PARTS).map((piece) => ({ kind: kindOf(piece), text: piece }));
}

/** Pieces of one kind as one: `zhang san`, `138 0000 1234`. Undefined for a single piece or different kinds. */
export function joined(parts: readonly QueryPart[]): QueryPart | undefined {
  const first = parts[0];
  if (!first || parts.length < 2 || parts.some((part) => part.kind !== first.kind)) return undefined;
  return { kind: first.kind, text: clip(parts.map((part) => part.text).join('')) };
}

/** Ways to say a query that are tried; those that people type are among the first. */
const MAX_SPOKEN = 8;

/** Characters, syllables and initials in the order of one name, as letters: `江qy` is jqy, `zhang sf` is zsf. */
export function spoken(parts: readonly QueryPart[]): readonly QueryPart[] {
  let texts: readonly string[] = [''];
  for (const part of parts) {
    const ways = waysToSay(part);
    texts = texts.flatMap((before) => ways.map((way) => before + way));
  }
  const distinct = [...new Set(texts)].slice(0, MAX_SPOKEN);
  return distinct.map((text) => ({ kind: 'letters', text: clip(text) }));
}

function waysToSay({ kind, text }: QueryPart): readonly string[] {
  if (kind === 'letters') return [text, text.charAt(0)];
  // As a surname, and as a plain word.
  const readings = nameReadings(text).slice(0, 2);
  return readings.flatMap((reading) => [initialsOf(reading).join(''), reading.join('')]);
}

/** The beginnings of terms that a piece may stand for, better ones first. */
export function prefixesOf(part: QueryPart): readonly string[] {
  if (part.kind === 'number') return [REVERSED + reversed(part.text), part.text];
  return [part.text, INNER + part.text];
}
