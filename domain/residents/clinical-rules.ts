import { ageAt } from './age.ts';
import type { Choice } from './choice.ts';
import { type ChoiceField, choiceFieldNames, choiceFields } from './choice-fields.ts';
import type { DetailField } from './details.ts';
import { error, type Finding, warning } from './finding.ts';
import type { RegistrationForm } from './registration-form.ts';

/** 13 其他, 12 职业病, 11 其他法定传染病 and 6 恶性肿瘤 may be had more than once. */
const REPEATABLE = new Set<string>(['6', '11', '12', '13']);

/** Not filled for children of 0–6 years (第三版); an allergy is kept all the same, for it may save the child. */
const NOT_FOR_SMALL_CHILDREN: readonly DetailField[] = [
  'education',
  'occupation',
  'maritalStatus',
  'exposures',
  'pastDiseases',
  'operations',
  'injuries',
  'transfusions',
  'fatherHistory',
  'motherHistory',
  'siblingHistory',
  'childHistory',
  'disabilities',
];

/** The history part of the form: 无 stands alone, 其他 has words, nothing happened before birth or after today. */
export function checkClinical(form: RegistrationForm, today: string): readonly Finding[] {
  const findings: Finding[] = [];
  for (const field of choiceFieldNames) {
    const choice = form[field];
    if (choice !== null) findings.push(...checkChoice(field, choiceFields[field], choice));
  }
  findings.push(...checkPastDiseases(form, today));
  for (const field of ['operations', 'injuries', 'transfusions'] as const) {
    for (const happening of form[field] ?? []) findings.push(...checkTime(field, happening.on, form, today));
  }
  if (form.geneticDisease?.present === false && form.geneticDisease.name !== null) {
    findings.push(error('geneticDisease', '遗传病史选择“无”时不应填写疾病名称。'));
  }
  const years = ageAt(form.birthDate, today)?.years;
  if (years !== undefined && years <= 6 && NOT_FOR_SMALL_CHILDREN.some((field) => form[field] !== null)) {
    findings.push(warning('record', '0–6岁儿童不填写个人基本信息表的既往史、家族史等项目。'));
  }
  return findings;
}

function checkChoice(field: DetailField, rule: ChoiceField, choice: Choice): readonly Finding[] {
  const findings: Finding[] = [];
  if (rule.none !== undefined && choice.codes.includes(rule.none) && choice.codes.length > 1) {
    findings.push(error(field, '“无”不能与其他选项同时选择。'));
  }
  const hasOther = rule.other !== undefined && choice.codes.includes(rule.other);
  if (hasOther && choice.other === null) findings.push(error(field, '选择“其他”时请写明内容。'));
  if (!hasOther && choice.other !== null) findings.push(error(field, '填写了其他内容，但没有选择“其他”。'));
  return findings;
}

function checkPastDiseases(form: RegistrationForm, today: string): readonly Finding[] {
  const diseases = form.pastDiseases ?? [];
  const findings: Finding[] = [];
  const seen = new Set<string>();
  for (const disease of diseases) {
    if (seen.has(disease.code) && !REPEATABLE.has(disease.code)) {
      findings.push(error('pastDiseases', '同一种疾病填写了两次。'));
    }
    seen.add(disease.code);
    if (disease.code === '13' && disease.name === null) {
      findings.push(error('pastDiseases', '选择“其他”疾病时请写明名称。'));
    }
    findings.push(...checkTime('pastDiseases', disease.diagnosedOn, form, today));
  }
  if (seen.has('1') && diseases.length > 1) {
    findings.push(error('pastDiseases', '“无”不能与疾病同时填写。'));
  }
  return findings;
}

/** A year, a month or a day: compared as far as it is given. */
function checkTime(
  field: DetailField,
  on: string | null,
  form: RegistrationForm,
  today: string,
): readonly Finding[] {
  if (on === null) return [];
  if (on > today.slice(0, on.length)) return [error(field, `时间 ${on} 晚于今天。`)];
  if (on < form.birthDate.slice(0, on.length)) return [error(field, `时间 ${on} 早于出生日期。`)];
  return [];
}
