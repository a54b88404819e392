import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePoint, pointText } from '../../../../domain/aed/parse-point.ts';

const here = { latitude: 26.1701, longitude: 118.1901 };

describe('a place as it is typed or pasted', () => {
  it.each([
    '26.1701, 118.1901',
    '118.1901 26.1701',
    '26.1701，118.1901',
    '北纬26.1701°，东经118.1901°',
    '118.1901°E 26.1701°N',
    '２６.1701,118.1901',
  ])('%s', (text) => {
    expect(parsePoint(text)).toEqual(here);
  });

  it.each(['', '26.1701', '26.1701, 18.1901', `26°10'12", 118°11'24"`, '26.1, 118.1, 5', '溪口村', '2, 118'])(
    '%s is none',
    (text) => {
      expect(parsePoint(text)).toBeUndefined();
    },
  );

  it('comes back from its own text to the metre', () => {
    const latitude = fc.double({ min: 3, max: 54, noNaN: true });
    const longitude = fc.double({ min: 73, max: 136, noNaN: true });
    fc.assert(
      fc.property(fc.record({ latitude, longitude }), (point) => {
        const back = parsePoint(pointText(point));
        expect(Math.abs((back?.latitude ?? 0) - point.latitude)).toBeLessThan(0.00001);
        expect(Math.abs((back?.longitude ?? 0) - point.longitude)).toBeLessThan(0.00001);
      }),
    );
  });
});
