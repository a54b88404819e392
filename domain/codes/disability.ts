import { codeTable } from './code-table.ts';

/** 残疾情况 of the form (第三版). */
export const disabilityCodes = codeTable([
  { code: '1', label: '无残疾' },
  { code: '2', label: '视力残疾' },
  { code: '3', label: '听力残疾' },
  { code: '4', label: '言语残疾' },
  { code: '5', label: '肢体残疾' },
  { code: '6', label: '智力残疾' },
  { code: '7', label: '精神残疾' },
  { code: '8', label: '其他残疾' },
]);
