import { codeTable } from './code-table.ts';

/** 血型 of the personal basic information form (第三版). */
export const bloodGroupCodes = codeTable([
  { code: '1', label: 'A型' },
  { code: '2', label: 'B型' },
  { code: '3', label: 'O型' },
  { code: '4', label: 'AB型' },
  { code: '5', label: '不详' },
]);

/**
 * RH of the form's third edition (2017). NEVER pass a foreign system's code through: the 2011 form asks
 * "RH阴性: 1否 2是 3不详" and deployed systems use 1阳性 2阴性, both the reverse of this table. An importer maps
 * by its source, and a wrong map here can kill.
 */
export const rhCodes = codeTable([
  { code: '1', label: '阴性' },
  { code: '2', label: '阳性' },
  { code: '3', label: '不详' },
]);
