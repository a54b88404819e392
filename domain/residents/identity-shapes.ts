import type { IdentityDocument } from '../codes/identity-document.ts';

interface Shape {
  readonly pattern: RegExp;
  readonly sentence: string;
}

export const EIGHTEEN = /^[0-9]{17}[0-9X]$/;

/** How a number of each kind looks. Passports and other papers differ by country: only their characters count. */
export const identityShapes: Readonly<Record<Exclude<IdentityDocument, 'none'>, Shape>> = {
  'resident-card': {
    pattern: /^(?:[0-9]{17}[0-9X]|[0-9]{15})$/,
    sentence: '居民身份证号码应为18位数字，末位可为X（旧号码15位）。',
  },
  'household-register': {
    pattern: /^(?:[0-9]{17}[0-9X]|[0-9]{15})$/,
    sentence: '请填写户口簿上的公民身份号码，18位。',
  },
  'hk-macau-residence': {
    pattern: /^8[12]0000[0-9]{11}[0-9X]$/,
    sentence: '港澳居民居住证号码应为18位，以810000或820000开头。',
  },
  'taiwan-residence': {
    pattern: /^830000[0-9]{11}[0-9X]$/,
    sentence: '台湾居民居住证号码应为18位，以830000开头。',
  },
  'foreigner-residence': {
    pattern: /^9[0-9]{16}[0-9X]$/,
    sentence: '外国人永久居留身份证号码应为18位，以9开头。',
  },
  'foreigner-residence-2017': {
    pattern: /^[A-Z]{3}[0-9]{12}$/,
    sentence: '2017版外国人永久居留身份证号码应为3个字母加12位数字。',
  },
  'hk-macau-permit': {
    pattern: /^[HM][0-9]{8}(?:[0-9]{2})?$/,
    sentence: '港澳居民来往内地通行证号码应为H或M加8位（或10位）数字。',
  },
  'taiwan-permit': {
    pattern: /^[0-9]{8}(?:[0-9]{2})?$/,
    sentence: '台湾居民来往大陆通行证号码应为8位（或10位）数字。',
  },
  passport: { pattern: /^[A-Z0-9]{5,20}$/, sentence: '护照号码应为5至20位字母或数字。' },
  'birth-certificate': { pattern: /^[A-Z][0-9]{9}$/, sentence: '出生医学证明编号应为1个字母加9位数字。' },
  other: { pattern: /^[\p{L}\p{N}()（）/-]{1,40}$/u, sentence: '证件号码含有不能识别的字符或过长。' },
};
