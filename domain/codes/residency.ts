import { codeTable } from './code-table.ts';

/** 常住类型 of the form (第三版). */
export const residencyCodes = codeTable([
  { code: '1', label: '户籍' },
  { code: '2', label: '非户籍' },
]);
