import { type CodeOf, codeTable } from './code-table.ts';

/** GB/T 2261.1: sex as it stands on identity cards and forms. */
export const sexCodes = codeTable([
  { code: '0', label: '未知的性别' },
  { code: '1', label: '男' },
  { code: '2', label: '女' },
  { code: '9', label: '未说明的性别' },
]);
export type Sex = CodeOf<typeof sexCodes>;
