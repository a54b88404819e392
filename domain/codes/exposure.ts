import { codeTable } from './code-table.ts';

/** 暴露史 of the form (第三版). */
export const exposureCodes = codeTable([
  { code: '1', label: '无' },
  { code: '2', label: '化学品' },
  { code: '3', label: '毒物' },
  { code: '4', label: '射线' },
]);
