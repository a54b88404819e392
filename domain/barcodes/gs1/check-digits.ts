const DIGITS = /^[0-9]+$/;

/** The check digit of GS1 keys: weights 3 1 3 1 … from the right, modulo 10 (General Specifications §7.9). */
export function gs1CheckDigit(digitsBefore: string): string {
  const sum = [...digitsBefore]
    .reverse()
    .reduce((total, digit, at) => total + Number(digit) * (at % 2 === 0 ? 3 : 1), 0);
  return String((10 - (sum % 10)) % 10);
}

/** Whether a number of digits ends with its check digit. */
export function hasGs1CheckDigit(number: string): boolean {
  return DIGITS.test(number) && gs1CheckDigit(number.slice(0, -1)) === number.slice(-1);
}

/** CSET 82 in the order of its values. */
const CSET_82 = '!"%&\'()*+,-./0123456789:;<=>?ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz';
/** The 32 characters of which a pair is made: no 0, 1, I, O. */
const PAIR = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const PRIMES = [2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53, 59, 61, 67, 71, 73, 79, 83];

/** The pair of check characters of a GMN: primes from the right, modulo 1021 (General Specifications §7.9). */
export function gs1CheckPair(before: string): string | undefined {
  if (before.length > PRIMES.length || [...before].some((char) => !CSET_82.includes(char))) return undefined;
  const sum = [...before]
    .reverse()
    .reduce((total, char, at) => total + CSET_82.indexOf(char) * (PRIMES[at] ?? 0), 0);
  const rest = sum % 1021;
  return PAIR.charAt(rest >> 5) + PAIR.charAt(rest & 31);
}

/** ISO 7064 MOD 97-10 as an IBAN has it: the first four characters moved to the end, letters as 10–35, rest 1. */
export function hasIbanCheck(iban: string): boolean {
  if (!/^[A-Z]{2}[0-9]{2}[0-9A-Z]+$/.test(iban)) return false;
  const moved = iban.slice(4) + iban.slice(0, 4);
  const digits = [...moved].map((char) => Number.parseInt(char, 36)).join('');
  return [...digits].reduce((rest, digit) => (rest * 10 + Number(digit)) % 97, 0) === 1;
}
