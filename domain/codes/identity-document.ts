import { type CodeOf, codeTable } from './code-table.ts';

/**
 * What a person shows to be known by. The codes are our own words: the national value sets (WS 364) lump the
 * residence permits under 其他, while our checks differ for each of them.
 */
export const identityDocumentCodes = codeTable([
  { code: 'resident-card', label: '居民身份证' },
  { code: 'hk-macau-residence', label: '港澳居民居住证' },
  { code: 'taiwan-residence', label: '台湾居民居住证' },
  { code: 'foreigner-residence', label: '外国人永久居留身份证' },
  { code: 'foreigner-residence-2017', label: '外国人永久居留身份证（2017版）' },
  { code: 'hk-macau-permit', label: '港澳居民来往内地通行证' },
  { code: 'taiwan-permit', label: '台湾居民来往大陆通行证' },
  { code: 'passport', label: '护照' },
  { code: 'household-register', label: '居民户口簿' },
  { code: 'birth-certificate', label: '出生医学证明' },
  { code: 'other', label: '其他证件' },
  { code: 'none', label: '无证件' },
]);
export type IdentityDocument = CodeOf<typeof identityDocumentCodes>;
