import { codeTable } from './code-table.ts';

/** 药物过敏史 of the form (第三版). */
export const drugAllergyCodes = codeTable([
  { code: '1', label: '无' },
  { code: '2', label: '青霉素' },
  { code: '3', label: '磺胺' },
  { code: '4', label: '链霉素' },
  { code: '5', label: '其他' },
]);
