import { codeTable } from './code-table.ts';

/** 生活环境·厨房排风设施 of the form (第三版). */
export const kitchenVentilationCodes = codeTable([
  { code: '1', label: '无' },
  { code: '2', label: '油烟机' },
  { code: '3', label: '换气扇' },
  { code: '4', label: '烟囱' },
]);

/** 生活环境·燃料类型. */
export const fuelCodes = codeTable([
  { code: '1', label: '液化气' },
  { code: '2', label: '煤' },
  { code: '3', label: '天然气' },
  { code: '4', label: '沼气' },
  { code: '5', label: '柴火' },
  { code: '6', label: '其他' },
]);

/** 生活环境·饮水. */
export const waterCodes = codeTable([
  { code: '1', label: '自来水' },
  { code: '2', label: '经净化过滤的水' },
  { code: '3', label: '井水' },
  { code: '4', label: '河湖水' },
  { code: '5', label: '塘水' },
  { code: '6', label: '其他' },
]);

/** 生活环境·厕所. */
export const toiletCodes = codeTable([
  { code: '1', label: '卫生厕所' },
  { code: '2', label: '一格或二格粪池式' },
  { code: '3', label: '马桶' },
  { code: '4', label: '露天粪坑' },
  { code: '5', label: '简易棚厕' },
]);

/** 生活环境·禽畜栏. */
export const livestockCodes = codeTable([
  { code: '1', label: '无' },
  { code: '2', label: '单设' },
  { code: '3', label: '室内' },
  { code: '4', label: '室外' },
]);
