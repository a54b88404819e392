import { codeTable } from './code-table.ts';

/** 婚姻状况 of the form (第三版). */
export const maritalStatusCodes = codeTable([
  { code: '1', label: '未婚' },
  { code: '2', label: '已婚' },
  { code: '3', label: '丧偶' },
  { code: '4', label: '离婚' },
  { code: '5', label: '未说明的婚姻状况' },
]);
