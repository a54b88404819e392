/** The kinds of domain/audit/events.ts, as the auditor reads them. */
export const auditKindLabels: Readonly<Record<string, string>> = {
  'audit.chart-opened': '打开居民档案',
  'audit.list-exported': '导出名单',
  'audit.signed-in': '登录',
  'audit.sign-in-failed': '登录失败',
  'audit.signed-out': '退出',
};

/** `2026-11-22 09:05:31` in the clinic's own time. */
export function momentText(atMs: number): string {
  const date = new Date(atMs);
  const two = (value: number) => String(value).padStart(2, '0');
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return `${day} ${two(date.getHours())}:${two(date.getMinutes())}:${two(date.getSeconds())}`;
}
