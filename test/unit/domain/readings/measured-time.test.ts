import { describe, expect, it } from 'vitest';
import { measuredTime } from '../../../../domain/readings/measured-time.ts';

const arrivedAt = '2026-11-02T07:30:00+08:00';
const HOUR_MS = 3_600_000;

describe('the time of a measurement', () => {
  it.each([
    ['2026-11-02T07:29', -60_000],
    ['2026-11-02T04:30', -3 * HOUR_MS],
    ['2010-01-01T00:00:12', Date.parse('2010-01-01T00:00:12+08:00') - Date.parse(arrivedAt)],
    ['2026-02-30T25:61', null],
    ['yesterday', null],
    [null, null],
  ])('taken just now, the device’s clock showing %s, is that of its arrival', (deviceTime, deviceAheadMs) => {
    expect(measuredTime({ arrivedAt, deviceTime, isStored: false })).toEqual({
      measuredAt: arrivedAt,
      deviceAheadMs,
    });
  });

  it.each([
    ['2026-10-30T06:15', '2026-10-30T06:15:00+08:00'],
    ['2026-10-30T06:15:42', '2026-10-30T06:15:42+08:00'],
    ['2026-11-02T07:40', '2026-11-02T07:40:00+08:00'],
    // Later than its arrival, or from before the battery was changed: a person has to say it.
    ['2026-11-02T07:41', null],
    ['2024-01-01T00:00', null],
    ['2026-13-01T00:00', null],
    [null, null],
  ])('from a memory, told as %s, is %s', (deviceTime, measuredAt) => {
    expect(measuredTime({ arrivedAt, deviceTime, isStored: true })).toEqual({
      measuredAt,
      deviceAheadMs: null,
    });
  });
});
