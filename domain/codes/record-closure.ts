import { type CodeOf, codeTable } from './code-table.ts';

/** 注销 of a health record (第三版, 居民健康档案管理服务规范: 死亡、迁出、失访等). */
export const recordClosureCodes = codeTable([
  { code: 'died', label: '死亡' },
  { code: 'moved-away', label: '迁出' },
  { code: 'lost', label: '失访' },
  { code: 'refused', label: '拒绝' },
  { code: 'other', label: '其他' },
]);
export type RecordClosure = CodeOf<typeof recordClosureCodes>;
