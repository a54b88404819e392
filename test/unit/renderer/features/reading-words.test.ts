import { describe, expect, it } from 'vitest';
import { clockNote, clockText, readingText } from '../../../../renderer/features/readings/reading-words.ts';

const now = { isStored: false, deviceTime: '2026-11-02T04:29', deviceAheadMs: null, measuredAt: 'x' };

describe('the words of a reading', () => {
  it('show the device’s unit, and the record’s beside it where that is another', () => {
    const foreign = {
      measured: [{ measure: 'glucose' as const, value: 101, unit: 'mg/dL' as const }],
      values: { glucoseMmolL: 5.6 },
    };
    expect(readingText(foreign)).toBe('血糖 101 mg/dL（记为 血糖 5.6 mmol/L）');
    const own = {
      measured: [{ measure: 'spo2' as const, value: 97, unit: '%' as const }],
      values: { spo2Percent: 97 },
    };
    expect(readingText(own)).toBe('血氧 97 %');
  });

  it('say how far a device’s clock is off, and which time counts', () => {
    expect(clockNote(now)).toBeUndefined();
    expect(clockNote({ ...now, deviceAheadMs: -3 * 3_600_000 - 60_000 })).toContain(
      '比本机慢 3 小时 1 分；按本机时间保存',
    );
    expect(clockNote({ ...now, deviceAheadMs: 2 * 86_400_000 })).toContain('快 2 天');
    expect(clockNote({ ...now, isStored: true, measuredAt: null })).toContain('2026-11-02 04:29 不可信');
    expect(clockNote({ ...now, isStored: true, deviceTime: null, measuredAt: null })).toContain(
      '没有记录测量时间',
    );
  });

  it('name the day of what was not measured today', () => {
    expect(clockText('2026-11-02T07:30:00+08:00', '2026-11-02')).toBe('07:30');
    expect(clockText('2026-11-01T07:30:00+08:00', '2026-11-02')).toBe('11-01 07:30');
    expect(clockText('2025-11-01T07:30:00+08:00', '2026-11-02')).toBe('2025-11-01 07:30');
  });
});
