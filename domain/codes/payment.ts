import { type CodeOf, codeTable } from './code-table.ts';

/**
 * 医疗费用支付方式 in the current, merged codes: 02 joins 城镇居民 and 新农合 of the 2017 form, which were merged into
 * one insurance; 03 is therefore free and never used.
 */
export const paymentCodes = codeTable([
  { code: '01', label: '城镇职工基本医疗保险' },
  { code: '02', label: '城乡居民基本医疗保险' },
  { code: '04', label: '贫困救助' },
  { code: '05', label: '商业医疗保险' },
  { code: '06', label: '全公费' },
  { code: '07', label: '全自费' },
  { code: '99', label: '其他' },
]);
export type Payment = CodeOf<typeof paymentCodes>;
