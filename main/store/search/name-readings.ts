import { pinyin, polyphonic } from 'pinyin-pro';
import { foldText } from './fold-text.ts';
import { type NamePart, nameParts } from './name-parts.ts';

/** A name as it is read: one syllable (or Latin word) for each of its parts. */
export type Reading = readonly string[];

/** 多音字 multiply: a name of four of them could be read in a hundred ways, which nobody types. */
const MAX_READINGS = 8;
/** Longer names are transcriptions of other languages: each character has the one sound for which it was taken. */
const LONG_NAME = 5;
const MAX_READINGS_LONG = 2;

const alternatives = new Map<string, readonly string[]>();

/** Every toneless reading of a character, common ones first; itself when it has none. */
function readingsOfCharacter(character: string): readonly string[] {
  const known = alternatives.get(character);
  if (known) return known;
  const all = polyphonic(character, { toneType: 'none', type: 'array' })[0] ?? [character];
  const readings = [...new Set(all.map(foldText))];
  alternatives.set(character, readings);
  return readings;
}

/** The reading of a whole name in its context: `head` takes the first character as a surname (单 shàn, 仇 qiú). */
function contextual(parts: readonly NamePart[], surname: 'head' | 'off'): Reading {
  const han = parts.filter((part) => !part.latin).map((part) => part.text);
  const read = pinyin(han.join(''), { toneType: 'none', type: 'array', surname }).map(foldText);
  // Characters that the dictionary does not know come back as they are, one each; anything else is not ours to guess.
  const syllables = read.length === han.length ? read : han;
  let next = 0;
  return parts.map((part) => (part.latin ? part.text : (syllables[next++] ?? part.text)));
}

/** The first letter of each syllable; a part without a sound keeps its place. */
export function initialsOf(reading: Reading): readonly string[] {
  return reading.map((syllable) => String.fromCodePoint(syllable.codePointAt(0) ?? 0));
}

let last: { readonly name: string; readonly readings: readonly Reading[] } = { name: '', readings: [] };

/**
 * The ways in which a name may be read, most likely first: as a surname's name, as plain words, then with every other
 * reading of one character, then of several. At most 8; of a long name 2. Follows from the name alone; when the dictionary changes, the
 * resident projection's version must be raised.
 */
export function nameReadings(name: string): readonly Reading[] {
  if (last.name !== name) last = { name, readings: read(name) };
  return last.readings;
}

function read(name: string): readonly Reading[] {
  const parts = nameParts(name);
  const found = new Map<string, Reading>();
  const most = parts.length >= LONG_NAME ? MAX_READINGS_LONG : MAX_READINGS;
  const add = (reading: Reading) => {
    if (found.size < most) found.set(reading.join(' '), reading);
  };
  if (parts.length === 0) return [];
  const usual = contextual(parts, 'head');
  add(usual);
  add(contextual(parts, 'off'));
  const others = parts.map((part) => (part.latin ? [] : readingsOfCharacter(part.text)));
  others.forEach((readings, at) => {
    for (const reading of readings) add(usual.with(at, reading));
  });
  others.forEach((readings, at) => {
    for (const known of [...found.values()]) for (const reading of readings) add(known.with(at, reading));
  });
  return [...found.values()];
}

/** Each reading as one text without spaces: what sounds the same is the same here. */
export function nameSounds(name: string): readonly string[] {
  return [...new Set(nameReadings(name).map((reading) => reading.join('')))];
}
