import { type EcgFilePatient, NOBODY } from '../../domain/ecg/file.ts';
import { byteReader } from '../byte-reader.ts';
import { textOrNull } from '../text.ts';
import { readDate } from './date-and-time.ts';
import { type ScpTags, TAG } from './tags.ts';

/** Unit codes of EN 1064 §5.4.3 to one unit: of an age in years, a height in cm, a weight in kg. */
const YEARS = new Map([
  [1, 1],
  [2, 1 / 12],
  [3, 1 / 52],
  [4, 1 / 365.25],
]);
const CENTIMETRES = new Map([
  [1, 1],
  [2, 2.54],
  [3, 0.1],
]);
const KILOGRAMS = new Map([
  [1, 1],
  [2, 0.001],
  [3, 0.453_592_37],
  [4, 0.028_349_523_125],
]);

/** Who section 1 says it is; null where it says nothing of a person. */
export function readPatient(tags: ScpTags): EcgFilePatient | null {
  const patient: EcgFilePatient = {
    ...NOBODY,
    id: textOf(tags, TAG.patientId),
    name: nameOf(textOf(tags, TAG.lastName), textOf(tags, TAG.firstName)),
    sex: sexOf(tags.get(TAG.sex)?.[0]),
    birthDate: readDate(tags.get(TAG.birthDate)),
    ageYears: quantity(tags.get(TAG.age), YEARS),
    heightCm: quantity(tags.get(TAG.height), CENTIMETRES),
    weightKg: quantity(tags.get(TAG.weight), KILOGRAMS),
  };
  return Object.values(patient).some((value) => value !== null) ? patient : null;
}

function textOf(tags: ScpTags, tag: number): string | null {
  const value = tags.get(tag);
  return value ? textOrNull(value) : null;
}

/** Last name first, as the file gives them; a Chinese name is written without a space. */
function nameOf(last: string | null, first: string | null): string | null {
  if (!last || !first) return last ?? first;
  return /\p{Script=Han}$/u.test(last) && /^\p{Script=Han}/u.test(first) ? last + first : `${last} ${first}`;
}

function sexOf(code: number | undefined): EcgFilePatient['sex'] {
  if (code === 1) return 'male';
  return code === 2 ? 'female' : null;
}

/** A number u16 and its unit u8. 0 stands for unknown. */
function quantity(value: Uint8Array | undefined, units: ReadonlyMap<number, number>): number | null {
  if (!value || value.length < 3) return null;
  const number = byteReader(value, 'section 1').u16(0);
  const factor = units.get(value[2] ?? 0);
  return number === 0 || factor === undefined ? null : Math.round(number * factor * 100) / 100;
}
