import type { Coded } from '../sections/common.ts';
import { FIELD_WORDS, unitOf, VALUE_WORDS } from './field-words.ts';

/** One figure of a section as a person reads it. */
export interface ValueLine {
  /** Path inside the section, an item of a list by its id where it has one: packages.basic.feeFen, rows.65.systolicBelowMmHg. */
  readonly path: string;
  /** Its field in words, with what it is a part of: 服务包 › 高血压包 › 收费. */
  readonly label: string;
  readonly text: string;
  /** What stands there in the document: a plain value, or a list of codes or plain values. */
  readonly value: unknown;
}

/**
 * The figures of a section, in the order of the document. Lists of codes and of plain values are one line each.
 *
 * @param groups the codes of 'signing.groups', which other sections name
 */
export function valueLines(value: unknown, groups: readonly Coded[] = []): readonly ValueLine[] {
  const roles = isObject(value) && 'roles' in value ? (value.roles as readonly Coded[]) : [];
  const own = isObject(value) && 'groups' in value ? (value.groups as readonly Coded[]) : [];
  const codes = new Map([...groups, ...own, ...roles].map(({ code, label }) => [code, label]));
  return lines(value, '', [], codes);
}

/** Fields that name others by their codes. */
const CODE_FIELDS: readonly string[] = ['required', 'priority', 'groups'];
/** What an item of a list is known by to the program: its words stand before every line of it. */
const KNOWN_BY: readonly string[] = ['id', 'code'];

function lines(
  value: unknown,
  path: string,
  words: readonly string[],
  codes: ReadonlyMap<string, string>,
): readonly ValueLine[] {
  const label = words.join(' › ');
  const field = path.slice(path.lastIndexOf('.') + 1);
  if (!isObject(value)) return [{ path, label, text: valueText(field, value), value }];
  if (Array.isArray(value) && value.every(isPlain)) {
    const named = CODE_FIELDS.includes(field) ? value.map((item) => codes.get(item) ?? item) : value;
    const text = value.length === 0 ? '不限' : named.map((item) => plainText(field, item)).join('、');
    return [{ path, label, text, value }];
  }
  return partsOf(value).flatMap(({ key, word, part }) =>
    lines(part, path === '' ? key : `${path}.${key}`, [...words, word], codes),
  );
}

interface Part {
  readonly key: string;
  readonly word: string;
  readonly part: unknown;
}

function partsOf(value: object): readonly Part[] {
  if (Array.isArray(value)) {
    return value.map((part, i) => ({ key: idOf(part) ?? String(i), word: itemWord(part, i), part }));
  }
  return Object.entries(value)
    .filter(([key]) => !KNOWN_BY.includes(key))
    .map(([key, part]) => ({ key, word: FIELD_WORDS[key] ?? key, part }));
}

/** By its id, or the age from which it holds, an item is the same in two packs, wherever it stands in the list. */
function idOf(item: unknown): string | undefined {
  if (!isObject(item)) return undefined;
  if ('id' in item) return String(item.id);
  if ('code' in item) return String(item.code);
  return 'fromAgeYears' in item ? String(item.fromAgeYears) : undefined;
}

/** A plain value with its unit: null is what the document does not say. */
export function valueText(field: string, value: unknown): string {
  if (value === null || value === undefined) return '未规定';
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (typeof value !== 'number') return plainText(field, value);
  return /Fen$/.test(field) ? `${value / 100} 元` : `${value}${unitOf(field)}`;
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
const isCoded = (value: object) => Object.keys(value).sort().join() === 'code,label';
const isPlain = (value: unknown) => !isObject(value) || isCoded(value);

function plainText(field: string, value: unknown): string {
  if (isObject(value) && 'label' in value) return String(value.label);
  if (typeof value === 'number') return valueText(field, value);
  return VALUE_WORDS[String(value)] ?? String(value);
}

/** An item of a list by its own name, or by its place. */
function itemWord(item: unknown, index: number): string {
  if (isObject(item)) {
    for (const name of ['label', 'title', 'content'] as const)
      if (name in item) return String((item as Readonly<Record<string, unknown>>)[name]);
    if ('fromAgeYears' in item) return `${String(item.fromAgeYears)} 岁起`;
  }
  return `第 ${index + 1} 项`;
}
