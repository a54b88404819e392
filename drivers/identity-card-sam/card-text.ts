import type { DeviceFault } from '../fault.ts';
import type { CardWarning, IdentityCard, Validity } from '../identity-card.ts';
import { nationOf, sexOf } from './codes.ts';
import { numberWarnings } from './number-check.ts';
import { hasPrivateCharacter, isoDate, readField, readRaw } from './text-field.ts';

export type CardTextFaultCode = 'text-malformed' | 'card-kind-unknown';

export type CardTextResult =
  | { readonly ok: true; readonly card: IdentityCard; readonly warnings: readonly CardWarning[] }
  | { readonly ok: false; readonly fault: DeviceFault<CardTextFaultCode> };

/** Reads the 256 bytes of text (PROTOCOL.md §5). What cannot stand on a card is a fault, never a guess. */
export function readCardText(text: Uint8Array): CardTextResult {
  const letter = readField(text, 248, 2);
  if (letter !== '' && letter !== 'J' && letter !== 'I' && letter !== 'Y') return unknownKind();
  const bad: string[] = [];
  const fields = fieldReader(text, bad);
  const card =
    letter === 'J'
      ? permit(fields)
      : letter === 'I'
        ? foreigner2017(fields)
        : letter === 'Y'
          ? foreigner2023(fields)
          : citizen(fields);
  if (bad.length > 0) return { ok: false, fault: textMalformed(bad) };
  return { ok: true, card, warnings: [...numberWarnings(card), ...otherWarnings(card)] };
}

type Fields = ReturnType<typeof fieldReader>;

/** Reads fields by place; a field that is not what it must be is named in `bad`. */
function fieldReader(text: Uint8Array, bad: string[]) {
  const refuse = (name: string) => {
    bad.push(name);
    return '';
  };
  const any = (name: string, offset: number, bytes: number) => readField(text, offset, bytes) ?? refuse(name);
  const matching = (name: string, offset: number, bytes: number, form: RegExp) => {
    const value = readField(text, offset, bytes);
    return value !== null && form.test(value) ? value : refuse(name);
  };
  const date = (name: string, offset: number) => isoDate(readField(text, offset, 16) ?? '') ?? refuse(name);
  return {
    any,
    matching,
    date,
    refuse,
    raw: (name: string, offset: number, bytes: number) => readRaw(text, offset, bytes) ?? refuse(name),
    sex: (offset: number) => sexOf(matching('sex', offset, 2, /^\d$/)),
    validity: (longTermAllowed: boolean): Validity => {
      const from = date('valid from', 188);
      const longTerm = longTermAllowed && readField(text, 204, 16) === '长期';
      return { from, to: longTerm ? 'long-term' : date('valid to', 204) };
    },
  };
}

const FILLED = /\S/;
/** A foreigner's number begins with 9, no citizen's does. */
const CITIZEN_NUMBER = /^[1-8]\d{16}[\dX]$/;
const FOREIGNER_NUMBER = /^9\d{16}[\dX]$/;
const OLD_FOREIGNER_NUMBER = /^[A-Z]{3}\d{12}$/;

function citizen(f: Fields): IdentityCard {
  return {
    kind: 'citizen',
    name: f.matching('name', 0, 30, FILLED),
    sex: f.sex(30),
    nation: nationOf(f.matching('nation', 32, 4, /^\d\d$/)),
    birthDate: f.date('birth', 36),
    address: f.any('address', 52, 70),
    number: f.matching('number', 122, 36, CITIZEN_NUMBER),
    authority: f.any('authority', 158, 30),
    validity: f.validity(true),
  };
}

function permit(f: Fields): IdentityCard {
  return {
    kind: 'residence-permit',
    name: f.matching('name', 0, 30, FILLED),
    sex: f.sex(30),
    birthDate: f.date('birth', 36),
    address: f.any('address', 52, 70),
    number: f.matching('number', 122, 36, CITIZEN_NUMBER),
    authority: f.any('authority', 158, 30),
    validity: f.validity(false),
    passNumber: f.any('pass number', 220, 18),
    issueCount: f.any('issue count', 238, 4),
  };
}

function foreigner2017(f: Fields): IdentityCard {
  const englishName = f.any('English name', 0, 120);
  const chineseName = f.any('Chinese name', 158, 30);
  return {
    kind: 'foreigner-2017',
    name: chineseName || englishName || f.refuse('name'),
    englishName,
    chineseName,
    sex: f.sex(120),
    number: f.matching('number', 122, 30, OLD_FOREIGNER_NUMBER),
    nationality: f.any('nationality', 152, 6),
    validity: f.validity(false),
    birthDate: f.date('birth', 220),
    version: f.any('version', 236, 4),
    authorityCode: f.any('authority', 240, 8),
  };
}

function foreigner2023(f: Fields): IdentityCard {
  const chineseName = f.any('Chinese name', 0, 30);
  // One name in two fields: a space at the seam is part of it.
  const englishName = `${f.raw('English name', 52, 70)}${f.raw('English name', 220, 22)}`.trim();
  const name = chineseName || englishName || f.refuse('name');
  return {
    kind: 'foreigner-2023',
    name,
    englishName,
    chineseName,
    sex: f.sex(30),
    renewalCount: f.any('renewal count', 32, 4),
    birthDate: f.date('birth', 36),
    number: f.matching('number', 122, 36, FOREIGNER_NUMBER),
    validity: f.validity(false),
    nationality: f.any('nationality', 242, 6),
    previousNumberLink: f.any('previous number', 250, 6),
  };
}

function otherWarnings(card: IdentityCard): readonly CardWarning[] {
  const warnings: CardWarning[] = [];
  const { from, to } = card.validity;
  if (to !== 'long-term' && to < from)
    warnings.push({ code: 'validity-reversed', sentence: '证件有效期的起止日期颠倒，请核对。' });
  if (hasPrivateCharacter(card.name) || ('address' in card && hasPrivateCharacter(card.address)))
    warnings.push({
      code: 'private-character',
      sentence: '姓名或住址含有自造的生僻字，可能显示不正确，请对照证件核对。',
    });
  return warnings;
}

/** `fields` are names of fields; what stood in them is nobody's business in a log. */
export function textMalformed(fields: readonly string[]): DeviceFault<CardTextFaultCode> {
  const sentence =
    '证件内容不完整或有误，没有采用。没有登记任何资料。请拿开证件重新放一次；仍不行请对照证件手工登记。';
  return { code: 'text-malformed', sentence, detail: `fields: ${fields.join(', ')}` };
}

function unknownKind(): CardTextResult {
  const sentence = '不认识的证件类型，没有采用。没有登记任何资料。请对照证件手工登记，并告诉管理员证件名称。';
  return { ok: false, fault: { code: 'card-kind-unknown', sentence, detail: 'type letter at 248' } };
}
