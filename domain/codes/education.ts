import { codeTable } from './code-table.ts';

/** 文化程度 of the form (第三版). Deployed systems number the same words the other way round: map by source. */
export const educationCodes = codeTable([
  { code: '1', label: '研究生' },
  { code: '2', label: '大学本科' },
  { code: '3', label: '大学专科和专科学校' },
  { code: '4', label: '中等专业学校' },
  { code: '5', label: '技工学校' },
  { code: '6', label: '高中' },
  { code: '7', label: '初中' },
  { code: '8', label: '小学' },
  { code: '9', label: '文盲或半文盲' },
  { code: '10', label: '不详' },
]);
