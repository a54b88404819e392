import { describe, expect, it } from 'vitest';
import {
  clinicClock,
  clinicDate,
  clinicTime,
  dayStartMs,
  shortDate,
} from '../../../../renderer/ui/clinic-time.ts';

describe('the clinic’s time', () => {
  // In UTC it is still the day before: the clinic's morning must not be filed under yesterday.
  const morning = Date.UTC(2026, 10, 1, 23, 30, 5);

  it('is that of UTC+8 whatever the computer is set to', () => {
    expect(clinicDate(morning)).toBe('2026-11-02');
    expect(clinicClock(morning)).toBe('07:30');
    expect(clinicTime(morning)).toBe('2026-11-02T07:30:05+08:00');
  });

  it('begins a day at the clinic’s midnight', () => {
    expect(clinicTime(dayStartMs('2026-11-02'))).toBe('2026-11-02T00:00:00+08:00');
  });

  it('names the year only of another year', () => {
    expect(shortDate('2026-03-02T08:00:00+08:00', '2026-11-02')).toBe('03-02');
    expect(shortDate('2025-03-02', '2026-11-02')).toBe('2025-03-02');
  });
});
