import { validateIdentityNumber } from '../../domain/residents/identity-number.ts';
import { printJson } from './print.ts';
import { localToday } from './today.ts';
import { onlyArgument, type Verb } from './verb.ts';

/** A number that is wrong is an answer, too: `ok` false, with the reason. */
export const idNumber: Verb = {
  name: 'idnumber',
  usage: 'idnumber <号码>',
  summary: '检查一个证件号码：种类、出生日期、性别、行政区划，或错在哪里',
  run: (args) => printJson(validateIdentityNumber(onlyArgument(args, idNumber.usage), localToday())),
};
