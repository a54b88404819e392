import { checkCharacter } from '../../domain/residents/citizen-number.ts';
import { dateOfDay, dayNumberOf } from './day-number.ts';

const FIRST_DAY = dayNumberOf('1900-01-01');
/** Half of the sequence 000–999: even for women, odd for men. */
const PER_DAY_AND_SEX = 500;
/** Prime to 500, so that neighbours in the book are not neighbours in the sequence. */
const STRIDE = 197;

export interface Numbered {
  readonly number: string;
  /** YYYY-MM-DD; a later day than asked where that day's numbers are used up. */
  readonly birthDate: string;
}

/**
 * Hands out identity numbers of GB 11643 that are valid and different from each other by the way they are made; no
 * list of those given out is needed, so a million cost no more than one each.
 */
export function numberBook(divisionCode: string) {
  const given = [new Map<number, number>(), new Map<number, number>()] as const;

  return function next(birthDay: number, isMale: boolean): Numbered {
    const counts = given[isMale ? 1 : 0];
    let day = Math.max(birthDay, FIRST_DAY);
    while ((counts.get(day) ?? 0) >= PER_DAY_AND_SEX) day += 1;
    const count = counts.get(day) ?? 0;
    counts.set(day, count + 1);
    const pair = (count * STRIDE + day * 31) % PER_DAY_AND_SEX;
    const sequence = String(2 * ((pair + PER_DAY_AND_SEX) % PER_DAY_AND_SEX) + (isMale ? 1 : 0)).padStart(
      3,
      '0',
    );
    const birthDate = dateOfDay(day);
    const first17 = divisionCode + birthDate.replaceAll('-', '') + sequence;
    return { number: first17 + checkCharacter(first17), birthDate };
  };
}
