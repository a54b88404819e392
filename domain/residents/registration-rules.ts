import { ageAt } from './age.ts';
import { checkClinical } from './clinical-rules.ts';
import { fieldLabels } from './field-labels.ts';
import { error, type FieldSentence, type Finding, type FormField, ofLevel, warning } from './finding.ts';
import { checkGuardian } from './guardian-rules.ts';
import { checkIdentity } from './identity-rules.ts';
import { type RegistrationForm, registrationSchema } from './registration-form.ts';
import { tidyForm } from './tidy-form.ts';

export type RegistrationDecision =
  | {
      readonly ok: true;
      /** As it is to be stored: tidied. */
      readonly form: RegistrationForm;
      readonly errors: readonly [];
      readonly warnings: readonly FieldSentence[];
    }
  | {
      readonly ok: false;
      readonly errors: readonly FieldSentence[];
      readonly warnings: readonly FieldSentence[];
    };

/** Mobile, or a fixed line with or without its area code. Others are kept: a wrong-looking number may be all there is. */
const PHONE = /^(?:1[3-9][0-9]{9}|(?:0[0-9]{2,3}-?)?[2-9][0-9]{6,7}(?:-[0-9]{1,6})?)$/;

/** Everything that is wrong or doubtful about a tidied form on the day `today` ('YYYY-MM-DD'). */
export function checkForm(form: RegistrationForm, today: string): readonly Finding[] {
  return [
    ...checkBirth(form, today),
    ...checkIdentity(form, today),
    ...checkGuardian(form, today),
    ...checkContact(form, today),
    ...checkClinical(form, today),
  ];
}

/** Whether a person may be registered so. The desk needs name, sex, birth date, and a number or why there is none. */
export function decideRegistration(form: RegistrationForm, today: string): RegistrationDecision {
  const tidied = tidyForm(form);
  const findings = checkForm(tidied, today);
  const errors = ofLevel(findings, 'error');
  const warnings = ofLevel(findings, 'warning');
  return errors.length === 0
    ? { ok: true, form: tidied, errors: [], warnings }
    : { ok: false, errors, warnings };
}

/** The form from anything, or what is wrong with its fields in Chinese. */
export function parseRegistration(
  input: unknown,
):
  | { readonly ok: true; readonly form: RegistrationForm }
  | { readonly ok: false; readonly errors: readonly FieldSentence[] } {
  const parsed = registrationSchema.safeParse(input);
  if (parsed.success) return { ok: true, form: parsed.data };
  return {
    ok: false,
    errors: parsed.error.issues.map((issue) => fieldSentence(issue.path[0], issue.message)),
  };
}

function fieldSentence(key: PropertyKey | undefined, message: string): FieldSentence {
  const field = typeof key === 'string' && Object.hasOwn(registrationSchema.shape, key) ? key : undefined;
  if (field === undefined) return { field: 'record', sentence: '表单内容不完整，请重新打开后填写。' };
  const known = field as Exclude<FormField, 'reason' | 'record'>;
  // zod's own words are English and about types; ours are Chinese.
  const what = /\p{Script=Han}/u.test(message) ? message : '没有填写或填写有误';
  return { field: known, sentence: `${fieldLabels[known]}：${what}。` };
}

function checkBirth(form: RegistrationForm, today: string): readonly Finding[] {
  if (form.birthDate > today) return [error('birthDate', '出生日期晚于今天，请核对。')];
  if (form.birthDate < '1900-01-01') return [error('birthDate', '出生日期早于1900年，请核对。')];
  const years = ageAt(form.birthDate, today)?.years ?? 0;
  const findings: Finding[] = [];
  if (years >= 110) findings.push(warning('birthDate', `年龄为${years}岁，请核对出生日期。`));
  if (years >= 1 && form.noPapersReason === 'newborn') {
    findings.push(warning('noPapersReason', '已满1周岁，不再是新生儿，请核对无证件原因。'));
  }
  if (form.sex === '0' || form.sex === '9') findings.push(warning('sex', '性别未确定，请尽快核实。'));
  return findings;
}

function checkContact(form: RegistrationForm, today: string): readonly Finding[] {
  const findings: Finding[] = [];
  for (const field of ['phone', 'contactPhone'] as const) {
    const phone = form[field];
    if (phone !== null && !PHONE.test(phone)) {
      findings.push(warning(field, `${fieldLabels[field]}看起来不像电话号码，请核对。`));
    }
  }
  if (form.phone === null && form.contactPhone === null && (form.guardian?.phone ?? null) === null) {
    findings.push(warning('phone', '没有任何联系电话，将无法随访。'));
  }
  if (form.homeAddress === null) findings.push(warning('homeAddress', '没有填写现住址。'));
  if (form.recordedOn !== null && form.recordedOn > today) {
    findings.push(error('recordedOn', '建档日期晚于今天。'));
  }
  if (form.recordedOn !== null && form.recordedOn < form.birthDate) {
    findings.push(error('recordedOn', '建档日期早于出生日期。'));
  }
  return findings;
}
