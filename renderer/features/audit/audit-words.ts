import { clinicTime } from '../../ui/clinic-time.ts';

/** The kinds of domain/audit/events.ts, as the auditor reads them. */
export const auditKindLabels: Readonly<Record<string, string>> = {
  'audit.chart-opened': '打开居民档案',
  'audit.ecg-opened': '打开心电图',
  'audit.card-opened': '打开慢病卡',
  'audit.list-opened': '查看名单',
  'audit.list-exported': '导出名单',
  'audit.signed-in': '登录',
  'audit.sign-in-failed': '登录失败',
  'audit.signed-out': '退出',
};

/** `2026-11-22 09:05:31` in the clinic's own time. */
export function momentText(atMs: number): string {
  return clinicTime(atMs).slice(0, 19).replace('T', ' ');
}
