import { ageAt } from './age.ts';
import { error, type Finding, warning } from './finding.ts';
import type { Guardian } from './guardian.ts';
import { comparableNumber, validateIdentityNumber } from './identity-number.ts';
import type { RegistrationForm } from './registration-form.ts';

/** Under this age a person's health data need a guardian's consent (个人信息保护法 第三十一条). */
export const GUARDIAN_AGE_YEARS = 14;

/** Who needs a guardian on the record, and whether the one given can be true. */
export function checkGuardian(form: RegistrationForm, today: string): readonly Finding[] {
  if (form.guardian !== null) return checkGiven(form.guardian, form, today);
  const years = ageAt(form.birthDate, today)?.years;
  if (form.noPapersReason === 'newborn') {
    return [error('guardian', '新生儿没有证件时，须登记母亲或其他监护人。')];
  }
  if (years === undefined || years >= GUARDIAN_AGE_YEARS) return [];
  return form.idNumber === null
    ? [error('guardian', '未满14周岁且没有证件，须登记监护人。')]
    : [warning('guardian', '未满14周岁，应登记监护人。')];
}

function checkGiven(guardian: Guardian, form: RegistrationForm, today: string): readonly Finding[] {
  if (guardian.idNumber === null) return [];
  const result = validateIdentityNumber(guardian.idNumber, today, guardian.idKind ?? undefined);
  if (!result.ok) return [error('guardian', `监护人：${result.sentence}`)];
  const same = form.idNumber !== null && comparableNumber(form.idNumber) === comparableNumber(result.number);
  return same ? [error('guardian', '监护人的证件号码与本人相同，请核对。')] : [];
}
