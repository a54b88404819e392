const WORDS: Readonly<Record<number, string>> = { 7: '一周', 14: '两周', 30: '一个月', 90: '三个月' };

/** A span of days as the national forms say it: 14 is 两周. */
export function spanWords(days: number): string {
  return WORDS[days] ?? `${days}天`;
}
