import { FIELD_WORDS, unitOf, VALUE_WORDS } from './field-words.ts';

/** One figure of a section as a person reads it. */
export interface ValueLine {
  /** Path inside the section, as in a comparison of packs: rows.1.systolicBelowMmHg. */
  readonly path: string;
  /** Its field in words, with what it is a part of: 服务包 › 高血压包 › 收费. */
  readonly label: string;
  readonly text: string;
}

/** The figures of a section, in the order of the document. Lists of codes and of plain values are one line each. */
export function valueLines(value: unknown): readonly ValueLine[] {
  return lines(value, '', []);
}

function lines(value: unknown, path: string, words: readonly string[]): readonly ValueLine[] {
  const label = words.join(' › ');
  const field = path.slice(path.lastIndexOf('.') + 1);
  if (!isObject(value)) return [{ path, label, text: valueText(field, value) }];
  if (Array.isArray(value) && value.every(isPlain)) {
    const text = value.length === 0 ? '不限' : value.map((item) => plainText(field, item)).join('、');
    return [{ path, label, text }];
  }
  return Object.entries(value).flatMap(([key, part]) =>
    lines(part, path === '' ? key : `${path}.${key}`, [...words, wordOf(value, key, part)]),
  );
}

/** A path of a comparison in words, by the value that it leads into. */
export function pathWords(value: unknown, path: string): string {
  const words: string[] = [];
  let at = value;
  for (const key of path.split('.')) {
    const part = isObject(at) ? (at as Readonly<Record<string, unknown>>)[key] : undefined;
    words.push(wordOf(at, key, part));
    at = part;
  }
  return words.join(' › ');
}

/** A plain value with its unit: null is what the document does not say. */
export function valueText(field: string, value: unknown): string {
  if (value === null || value === undefined) return '未规定';
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (typeof value !== 'number') return plainText(field, value);
  return /Fen$/.test(field) ? `${value / 100} 元` : `${value}${unitOf(field)}`;
}

/** The text of a comparison, where every value stands as it is written in the document. */
export function changeText(path: string, text: string | null): string {
  const field = path.slice(path.lastIndexOf('.') + 1);
  if (text === null) return '没有';
  if (text === 'null') return '未规定';
  if (text === 'true' || text === 'false') return valueText(field, text === 'true');
  const number = Number(text);
  return text.trim() !== '' && Number.isFinite(number) && unitOf(field) + moneyMark(field) !== ''
    ? valueText(field, number)
    : plainText(field, text);
}

const moneyMark = (field: string) => (/Fen$/.test(field) ? '元' : '');

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
const isCoded = (value: object) => Object.keys(value).sort().join() === 'code,label';
const isPlain = (value: unknown) => !isObject(value) || isCoded(value);

function plainText(field: string, value: unknown): string {
  if (isObject(value) && 'label' in value) return String(value.label);
  if (typeof value === 'number') return valueText(field, value);
  return VALUE_WORDS[String(value)] ?? String(value);
}

/** A field by its name; an item of a list by its own name, or by its place. */
function wordOf(parent: unknown, key: string, part: unknown): string {
  if (!Array.isArray(parent)) return FIELD_WORDS[key] ?? key;
  if (isObject(part)) {
    for (const name of ['label', 'title', 'content'] as const)
      if (name in part) return String((part as Readonly<Record<string, unknown>>)[name]);
    if ('fromAgeYears' in part) return `${String(part.fromAgeYears)} 岁起`;
  }
  return `第 ${Number(key) + 1} 项`;
}
