import { describe, expect, it } from 'vitest';
import { copyMark } from '../../../../../renderer/features/signing/document/copy-mark.ts';
import { yuanInWords } from '../../../../../renderer/features/signing/fees/yuan-in-words.ts';
import {
  daysLeftText,
  reminderText,
  urgencyOf,
} from '../../../../../renderer/features/signing/renewals/renewal-words.ts';
import { termText, yuanText } from '../../../../../renderer/features/signing/signing-words.ts';

describe('words of signing', () => {
  it.each([
    [0, '零元整'],
    [5, '伍分'],
    [50, '伍角整'],
    [2_000, '贰拾元整'],
    [12_000, '壹佰贰拾元整'],
    [10_001, '壹佰元零壹分'],
    [10_510, '壹佰零伍元壹角整'],
    [100_000, '壹仟元整'],
    [100_500, '壹仟零伍元整'],
    [1_000_000, '壹万元整'],
    [1_000_100, '壹万零壹元整'],
    [1_010_000, '壹万零壹佰元整'],
    [1_100_000, '壹万壹仟元整'],
    [10_010_000, '壹拾万零壹佰元整'],
    [10_000_000_000, '壹亿元整'],
    [10_000_010_000, '壹亿零壹佰元整'],
    [680_732, '陆仟捌佰零柒元叁角贰分'],
    [1_670_000_002, '壹仟陆佰柒拾万元零贰分'],
    [16_409_02, '壹万陆仟肆佰零玖元零贰分'],
  ])('%i fen in words', (fen, words) => {
    expect(yuanInWords(fen)).toBe(words);
  });

  it.each([
    [{ from: '2026-03-02', until: '2027-03-01' }, '2026-03-02 至 2027-03-01'],
    [{ from: '2026-03-02', until: '2026-03-02' }, '2026-03-02 至 2026-03-02'],
    // Given up on its first day for one that was signed apart.
    [{ from: '2026-03-02', until: '2026-03-01' }, '原定 2026-03-02 起，没有生效'],
  ])('the term %o', (term, text) => {
    expect(termText(term)).toBe(text);
  });

  it('money with two digits', () => {
    expect(yuanText(12_005)).toBe('120.05 元');
  });

  it.each([
    [null, '仅供查看，未登记打印'],
    [1, ''],
    [2, '补打（第 2 次打印）'],
  ])('copy %s says of itself %j', (copy, mark) => {
    expect(copyMark(copy)).toBe(mark);
  });

  it.each([
    [8, '还有 8 天', 'info'],
    [7, '还有 7 天', 'warn'],
    [0, '今天到期', 'warn'],
    [-1, '已过期 1 天', 'danger'],
  ])('%i days before the end', (days, words, tone) => {
    expect([daysLeftText(days), urgencyOf(days)]).toEqual([words, tone]);
  });

  it('the last reminder with its answer', () => {
    expect(reminderText({ lastReminder: null })).toBe('没有提醒过');
    const lastReminder = { on: '2026-11-02', how: 'phone', result: '下周来' } as const;
    expect(reminderText({ lastReminder })).toBe('2026-11-02 电话：下周来');
  });
});
