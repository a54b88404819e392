import type { Difference } from './store/difference.ts';

/** A difference that a verification found, in words for the administrator. */
export function describeDifference(difference: Difference): {
  readonly where: string;
  readonly what: string;
} {
  const { what } = difference;
  switch (difference.where) {
    case 'chain':
      return { where: `日志 ${difference.log} 第 ${difference.seq} 条`, what };
    case 'subject':
      return { where: `${difference.type} ${difference.id}`, what };
    case 'table':
      return { where: `表 ${difference.table}`, what };
    case 'file':
      return { where: '数据库文件', what };
  }
}
