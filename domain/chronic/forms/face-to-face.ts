import type { FormValues } from './field.ts';
import { NOT_MET } from './shared-fields.ts';
import { codeOf } from './values.ts';

/** 门诊 and 家庭 of 随访方式. */
const IN_PERSON: readonly string[] = ['1', '2'];

/** Whether anybody was there to be asked; forms that do not ask it take it for granted. */
export function wasMet(values: FormValues): boolean {
  return codeOf(values, 'met') !== NOT_MET;
}

/** 面对面随访: in person, and the person was met. */
export function isFaceToFace(values: FormValues): boolean {
  return IN_PERSON.includes(codeOf(values, 'way')) && wasMet(values);
}
