import type { CardWarning, IdentityCard } from '../identity-card.ts';

/** GB 11643-1999: weighted sum of the first 17 digits, modulo 11, says the 18th character. */
export function gb11643CheckCharacter(first17: string): string {
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, i) => total + weight * Number(first17[i]), 0);
  return '10X98765432'[sum % 11] ?? '';
}

/** ICAO Doc 9303 part 3: weights 7 3 1, A = 10 … Z = 35, modulo 10; on the old foreigner's card over 14 characters. */
export function icao9303CheckDigit(characters: string): string {
  const weights = [7, 3, 1];
  const values = Array.from(characters, (character) => Number.parseInt(character, 36));
  return String(values.reduce((total, value, i) => total + value * (weights[i % 3] ?? 0), 0) % 10);
}

/**
 * Where the number does not agree with itself or with the rest of the card. Never a reason to refuse the card: there
 * are cards with such numbers, and the person at the desk can compare.
 */
export function numberWarnings(card: IdentityCard): readonly CardWarning[] {
  const warnings: CardWarning[] = [];
  const { number, birthDate, sex } = card;
  const old = card.kind === 'foreigner-2017';
  const check = old ? icao9303CheckDigit(number.slice(0, 14)) : gb11643CheckCharacter(number.slice(0, 17));
  if (!number.endsWith(check))
    warnings.push({ code: 'check-digit', sentence: '证件号码的校验位不符，请与证件核对号码。' });
  const birth = birthDate.replaceAll('-', '');
  const stated = old ? number.slice(7, 13) : number.slice(6, 14);
  if (!birth.endsWith(stated))
    warnings.push({
      code: 'birth-differs',
      sentence: '证件号码中的出生日期与证件上的出生日期不一致，请核对。',
    });
  // Whether the old foreigner's number tells the sex is uncertain (PROTOCOL.md §5).
  const male = Number(number[16]) % 2 === 1;
  if (!old && (sex.code === '1' || sex.code === '2') && male !== (sex.code === '1'))
    warnings.push({ code: 'sex-differs', sentence: '证件号码中的性别与证件上的性别不一致，请核对。' });
  return warnings;
}
