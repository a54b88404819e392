import { codeTable } from './code-table.ts';

/** 家族史 of the form (第三版). From 11 on the numbers differ from 既往史. */
export const familyDiseaseCodes = codeTable([
  { code: '1', label: '无' },
  { code: '2', label: '高血压' },
  { code: '3', label: '糖尿病' },
  { code: '4', label: '冠心病' },
  { code: '5', label: '慢性阻塞性肺疾病' },
  { code: '6', label: '恶性肿瘤' },
  { code: '7', label: '脑卒中' },
  { code: '8', label: '严重精神障碍' },
  { code: '9', label: '结核病' },
  { code: '10', label: '肝炎' },
  { code: '11', label: '先天畸形' },
  { code: '12', label: '其他' },
]);
