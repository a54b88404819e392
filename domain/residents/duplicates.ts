import { type BirthNearness, birthNearness } from './birth-nearness.ts';
import { comparableNumber } from './identity-number.ts';

/** What tells people apart at the desk. `null` is unknown, and two unknowns are never alike. */
export interface PersonTraits {
  readonly name: string;
  /** Every reading of the name in toneless pinyin, one text per reading (多音字), as the store's search makes them. */
  readonly sounds: readonly string[];
  readonly birthDate: string;
  readonly idNumber: string | null;
  readonly phone: string | null;
  readonly householdNumber: string | null;
  /** 现住址 as one line. */
  readonly address: string | null;
}

export type LikenessCode =
  | 'same-number'
  | 'same-name'
  | 'same-sound'
  | `birth-${BirthNearness}`
  | 'same-phone'
  | 'same-household'
  | 'same-address'
  | 'different-number';

export interface LikenessReason {
  readonly code: LikenessCode;
  readonly sentence: string;
}

export interface Likeness {
  /** 0–100; only the order matters. */
  readonly score: number;
  readonly reasons: readonly LikenessReason[];
}

const WEIGHTS: Readonly<Record<LikenessCode, readonly [points: number, sentence: string]>> = {
  'same-number': [100, '证件号码相同'],
  'same-name': [35, '姓名相同'],
  'same-sound': [25, '姓名读音相同'],
  'birth-equal': [35, '出生日期相同'],
  'birth-swapped': [25, '出生的月和日颠倒'],
  'birth-one-digit': [25, '出生日期只有一位数字不同'],
  'birth-year-apart': [20, '出生年份相差一年、月日相同'],
  'birth-lunar': [10, '出生日期相差一个多月，可能是农历与公历之别'],
  'same-phone': [20, '联系电话相同'],
  'same-household': [10, '户号相同'],
  'same-address': [10, '现住址相同'],
  'different-number': [-30, '但证件号码不同'],
};

function likeness(codes: readonly LikenessCode[]): Likeness {
  const points = codes.reduce((total, code) => total + WEIGHTS[code][0], 0);
  const reasons = codes.map((code) => ({ code, sentence: WEIGHTS[code][1] }));
  return { score: Math.min(Math.max(points, 1), 100), reasons };
}

/** Spaces, full-width forms and the several dots of 少数民族 names make no difference. */
function comparableName(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/[\s·•・‧∙.]+/gu, '')
    .toUpperCase();
}

const comparableText = (text: string | null) => (text ?? '').normalize('NFKC').replace(/[\s-]+/gu, '');

function bothSame(a: string | null, b: string | null): boolean {
  const one = comparableText(a);
  return one !== '' && one === comparableText(b);
}

/**
 * Why two people may be one, or undefined. The same number is always enough. Otherwise a shared name or sound is
 * needed, and beside it a near birth date, the phone or the home. Symmetric.
 */
export function compareTraits(a: PersonTraits, b: PersonTraits): Likeness | undefined {
  const [one, other] = [comparableNumber(a.idNumber ?? ''), comparableNumber(b.idNumber ?? '')];
  if (one !== '' && one === other) return likeness(['same-number']);
  const name = nameLikeness(a, b);
  if (name === undefined) return undefined;
  const more = circumstances(a, b);
  if (more.length === 0) return undefined;
  return likeness([name, ...more, ...(one !== '' && other !== '' ? (['different-number'] as const) : [])]);
}

function nameLikeness(a: PersonTraits, b: PersonTraits): 'same-name' | 'same-sound' | undefined {
  const name = comparableName(a.name);
  if (name !== '' && name === comparableName(b.name)) return 'same-name';
  return a.sounds.some((sound) => sound !== '' && b.sounds.includes(sound)) ? 'same-sound' : undefined;
}

function circumstances(a: PersonTraits, b: PersonTraits): readonly LikenessCode[] {
  const near = birthNearness(a.birthDate, b.birthDate);
  const codes: LikenessCode[] = near === undefined ? [] : [`birth-${near}`];
  if (bothSame(a.phone, b.phone)) codes.push('same-phone');
  if (bothSame(a.householdNumber, b.householdNumber)) codes.push('same-household');
  if (bothSame(a.address, b.address)) codes.push('same-address');
  return codes;
}

export interface DuplicateFound<Candidate> extends Likeness {
  readonly candidate: Candidate;
}

export interface Duplicates<Candidate> {
  /** Records with the very number: open one of them instead of registering. More than one means a merge is due. */
  readonly sameNumber: readonly Candidate[];
  /** Likely the same person, most likely first: show them side by side and let the desk decide. */
  readonly alike: readonly DuplicateFound<Candidate>[];
}

/** Sorts the candidates that the store found for a person into certain and possible duplicates. */
export function findDuplicates<Candidate extends PersonTraits & { readonly id: string }>(
  person: PersonTraits,
  candidates: readonly Candidate[],
): Duplicates<Candidate> {
  const sameNumber: Candidate[] = [];
  const alike: DuplicateFound<Candidate>[] = [];
  for (const candidate of candidates) {
    const found = compareTraits(person, candidate);
    if (found === undefined) continue;
    if (found.reasons[0]?.code === 'same-number') sameNumber.push(candidate);
    else alike.push({ candidate, ...found });
  }
  alike.sort((a, b) => b.score - a.score || (a.candidate.id < b.candidate.id ? -1 : 1));
  return { sameNumber, alike };
}
