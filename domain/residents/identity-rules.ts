import { error, type Finding, warning } from './finding.ts';
import { checkAgainstCard, validateIdentityNumber } from './identity-number.ts';
import type { RegistrationForm } from './registration-form.ts';

/** A number, or why there is none: one of the two, never both. */
export function checkIdentity(form: RegistrationForm, today: string): readonly Finding[] {
  if (form.idNumber === null) return checkNoPapers(form);
  const findings: Finding[] = [];
  if (form.noPapersReason !== null) {
    findings.push(error('noPapersReason', '已填写证件号码，请清除“无证件原因”。'));
  }
  const result = validateIdentityNumber(form.idNumber, today, form.idKind ?? undefined);
  if (!result.ok) return [...findings, error('idNumber', result.sentence)];
  for (const found of result.warnings) findings.push(warning('idNumber', found.sentence));
  for (const found of checkAgainstCard(result, form.birthDate, form.sex)) {
    // The number is made from the birth date, so one of the two is typed wrong. Sequence digits of the wrong sex
    // were really issued, and their holders must be registered as they are.
    const level = found.code === 'birth-differs' ? error : warning;
    findings.push(level(found.code === 'birth-differs' ? 'birthDate' : 'sex', found.sentence));
  }
  return findings;
}

function checkNoPapers(form: RegistrationForm): readonly Finding[] {
  if (form.noPapersReason === null) {
    return [error('idNumber', '请填写证件号码；没有证件的，请选择无证件原因。')];
  }
  const findings: Finding[] = [];
  if (form.idKind !== 'none' && form.idKind !== null) {
    findings.push(error('idNumber', '已选择证件类型，请填写证件号码，或把证件类型改为“无证件”。'));
  }
  const needsNote = form.noPapersReason === 'other' || form.noPapersReason === 'unidentified';
  if (needsNote && form.noPapersNote === null) {
    findings.push(error('noPapersNote', '请写明情况，例如由谁送来、怎样辨认本人。'));
  }
  if (form.noPapersReason === 'newborn' && form.birthCertificateNumber !== null) {
    const certificate = validateIdentityNumber(
      form.birthCertificateNumber,
      '9999-12-31',
      'birth-certificate',
    );
    if (!certificate.ok) findings.push(warning('birthCertificateNumber', certificate.sentence));
  }
  return findings;
}
