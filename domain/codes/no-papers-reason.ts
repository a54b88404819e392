import { codeTable } from './code-table.ts';

/** Why a person is registered without a number. Care is never refused for want of papers, but the reason is kept. */
export const noPapersReasonCodes = codeTable([
  { code: 'newborn', label: '新生儿尚未登记户口' },
  { code: 'not-brought', label: '未携带证件' },
  { code: 'lost', label: '证件遗失或补办中' },
  { code: 'unregistered', label: '未登记户口' },
  { code: 'unidentified', label: '身份不明' },
  { code: 'other', label: '其他' },
]);
