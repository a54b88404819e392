import type { MatchedBy, ResidentLine } from '../../../../contract/residents.ts';
import { sexCodes } from '../../../../domain/codes/sex.ts';
import { ageText } from '../../../../domain/residents/age.ts';

/** In what the typed text was found. */
export const matchedWords: Readonly<Record<MatchedBy, string>> = {
  name: '姓名',
  sound: '拼音',
  'id-number': '证件号',
  phone: '电话',
  'record-number': '档案号',
  other: '其他',
};

/** `女 45岁`; of somebody who died the age at death. */
export function sexAndAge({
  sex,
  birthDate,
  ageOn,
}: Pick<ResidentLine, 'sex' | 'birthDate' | 'ageOn'>): string {
  const word = sex === '1' || sex === '2' ? sexCodes.label(sex) : '性别不详';
  return `${word} ${ageText(birthDate, ageOn)}`.trim();
}

export const statusWords: Readonly<Record<ResidentLine['status'], string>> = {
  active: '',
  closed: '已注销',
  died: '已故',
};
