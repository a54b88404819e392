import { describe, expect, it } from 'vitest';
import { layOut } from '../../../../../renderer/features/ecg/paper/layout.ts';
import { pageStarts } from '../../../../../renderer/features/ecg/print/pages.ts';
import { gridPath, tracePath } from '../../../../../renderer/features/ecg/print/trace-path.ts';

describe('the printed tracing', () => {
  it('takes a page for ten seconds at 25 mm/s, two at 50, six for a minute', () => {
    expect(pageStarts(10_000, 25)).toEqual([0]);
    expect(pageStarts(10_008, 25)).toEqual([0]);
    expect(pageStarts(10_000, 50)).toEqual([0, 5_000]);
    expect(pageStarts(60_000, 25)).toHaveLength(6);
    expect(pageStarts(0, 25)).toEqual([0]);
  });

  it('draws a second in 25 mm and a millivolt in 10 mm', () => {
    const [strip] = layOut('12x1', ['II'], { widthMm: 258, heightMm: 40 });
    if (!strip) throw new Error('no strip');
    const microvolt = new Float32Array(10_000);
    microvolt[1_000] = 1_000;
    const path = tracePath(strip, { microvolt, rateHz: 1_000 }, 0, { mmPerSecond: 25, mmPerMillivolt: 10 });
    expect(path.startsWith('M8.00 20.00')).toBe(true);
    expect(path).toContain('33.00 10.00');
    expect(path.match(/ 10\.00/g)?.length).toBeLessThanOrEqual(2);
  });

  it('has a line at every mm and at both edges', () => {
    expect(gridPath(2, 1, 1)).toBe('M0 0V1M1 0V1M2 0V1M0 0H2M0 1H2');
  });
});
