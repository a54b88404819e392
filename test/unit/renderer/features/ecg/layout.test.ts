import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LEADS } from '../../../../../domain/ecg/leads.ts';
import {
  layOut,
  PULSE_ROOM_MM,
  stripAt,
  windowMsOf,
} from '../../../../../renderer/features/ecg/paper/layout.ts';
import { LAYOUT_IDS } from '../../../../../renderer/features/ecg/paper/view-settings.ts';

const paper = { widthMm: PULSE_ROOM_MM + 250, heightMm: 120 };

describe('the places of the leads on the paper', () => {
  it('is three rows of four and the rhythm lead below, columns one after the other in time', () => {
    const strips = layOut('3x4', LEADS, paper);
    expect(strips.map(({ lead }) => lead).join(' ')).toBe('I aVR V1 V4 II aVL V2 V5 III aVF V3 V6 II');
    expect(strips.find(({ lead }) => lead === 'aVF')).toMatchObject({
      leftMm: PULSE_ROOM_MM + 62.5,
      widthMm: 62.5,
      offsetMm: 62.5,
      topMm: 60,
      heightMm: 30,
      baselineMm: 75,
    });
    expect(strips.at(-1)).toMatchObject({ leftMm: PULSE_ROOM_MM, widthMm: 250, offsetMm: 0, topMm: 90 });
  });

  it('shows all twelve in every layout, and a device of few leads in rows of the whole width', () => {
    expect(layOut('6x2', LEADS, paper).map(({ lead }) => lead)).toEqual([
      'I',
      'V1',
      'II',
      'V2',
      'III',
      'V3',
      'aVR',
      'V4',
      'aVL',
      'V5',
      'aVF',
      'V6',
    ]);
    expect(layOut('12x1', LEADS, paper).map(({ lead }) => lead)).toEqual([...LEADS]);
    expect(layOut('3x4', ['I'], paper)).toEqual([
      { lead: 'I', leftMm: 8, widthMm: 250, topMm: 0, heightMm: 120, baselineMm: 60, offsetMm: 0 },
    ]);
    expect(layOut('3x4', [], paper)).toEqual([]);
  });

  it('ten seconds need 250 mm at 25 mm/s', () => {
    expect(windowMsOf(paper, 25)).toBe(10_000);
    expect(windowMsOf(paper, 50)).toBe(5_000);
    expect(windowMsOf({ widthMm: 3 }, 25)).toBe(0);
  });

  it('shows every lead of a short recording on wide paper: the columns end with it', () => {
    const wide = { widthMm: 500, heightMm: 120, mostCurveMm: 250 };
    expect(layOut('3x4', LEADS, wide).find(({ lead }) => lead === 'V6')).toMatchObject({
      leftMm: PULSE_ROOM_MM + 187.5,
      widthMm: 62.5,
    });
    expect(windowMsOf(wide, 25)).toBe(10_000);
  });

  it('strips lie inside the paper and never over one another', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...LAYOUT_IDS),
        fc.double({ min: 50, max: 600, noNaN: true }),
        fc.double({ min: 40, max: 400, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (layout, widthMm, heightMm, x, y) => {
          const strips = layOut(layout, LEADS, { widthMm, heightMm });
          const [xMm, yMm] = [x * widthMm, y * heightMm];
          const over = strips.filter((strip) => stripAt([strip], xMm, yMm) !== undefined);
          expect(over.length).toBeLessThanOrEqual(1);
          for (const { leftMm, widthMm: wide, topMm, heightMm: high } of strips) {
            expect(leftMm + wide).toBeLessThanOrEqual(widthMm + 1e-9);
            expect(topMm + high).toBeLessThanOrEqual(heightMm + 1e-9);
          }
        },
      ),
    );
  });
});
