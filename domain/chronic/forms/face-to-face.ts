import type { FormValues } from './field.ts';
import { NOT_MET } from './shared-fields.ts';
import { codeOf } from './values.ts';

/** 门诊 and 家庭 of 随访方式. */
const IN_PERSON: readonly string[] = ['1', '2'];

/** 面对面随访: in person, and the person was met. */
export function isFaceToFace(values: FormValues): boolean {
  return IN_PERSON.includes(codeOf(values, 'way')) && codeOf(values, 'met') !== NOT_MET;
}
