/** What a sheet says of itself. @param copy 1 is the original; null was never counted */
export function copyMark(copy: number | null): string {
  if (copy === null) return '仅供查看，未登记打印';
  return copy === 1 ? '' : `补打（第 ${copy} 次打印）`;
}
