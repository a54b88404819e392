import { describe, expect, it } from 'vitest';
import { asciiBytes } from '../../../../drivers/ascii.ts';
import { decodePacket } from '../../../../drivers/health-o-meter/protocol.ts';
import { createWeighingWatch } from '../../../../drivers/health-o-meter/weighing-watch.ts';

const packet = (fields: string) => decodePacket(asciiBytes(`\x1bR${fields}\x1bE`));

describe('a packet of the scale', () => {
  it('is read in the unit that it names, each time', () => {
    expect(packet('\x1bW63.45\x1bH165.0\x1bNm')?.values).toEqual([
      { measure: 'weight', value: 63.45, unit: 'kg' },
      { measure: 'height', value: 165, unit: 'cm' },
    ]);
    expect(packet('\x1bW140\x1bH65\x1bNc')?.values).toMatchObject([{ unit: 'lb' }, { unit: 'in' }]);
  });

  it('has no height when the rod was not used, and nobody’s number when it is all zeros', () => {
    expect(packet('\x1bI0000000000\x1bW63.45\x1bH0.00\x1bT1.20\x1bNm')).toEqual({
      personId: null,
      values: [{ measure: 'weight', value: 63.45, unit: 'kg' }],
    });
  });

  it.each([
    ['no unit', '\x1bW63.45'],
    ['another unit', '\x1bW63.45\x1bNx'],
    ['no weight', '\x1bNm'],
    ['two weights', '\x1bW63.45\x1bW64\x1bNm'],
    ['a weight that is no number', '\x1bW6E.45\x1bNm'],
    ['a weight that cannot be', '\x1bW634.5\x1bNm'],
    ['a height that cannot be', '\x1bW63.45\x1bH16.5\x1bNm'],
    ['something between the fields', 'x\x1bW63.45\x1bNm'],
  ])('with %s is refused', (_, fields) => {
    expect(packet(fields)).toBeUndefined();
  });
});

describe('a weighing', () => {
  const of = (value: number) => ({
    personId: null,
    values: [{ measure: 'weight', value, unit: 'kg' } as const],
  });
  const watched = () => {
    const told: unknown[] = [];
    const watch = createWeighingWatch(({ values }, remarks) =>
      told.push([values[0]?.value, remarks.map(({ code }) => code)]),
    );
    return { told, watch };
  };

  it('is told once, when two packets agree, and again after a silence', () => {
    const { told, watch } = watched();
    for (let i = 0; i < 5; i++) watch.packet(of(60));
    watch.silence();
    for (let i = 0; i < 5; i++) watch.packet(of(60));
    expect(told).toEqual([
      [60, []],
      [60, []],
    ]);
  });

  it('is not told of a packet that differs from the others', () => {
    const { told, watch } = watched();
    for (const value of [60, 68, 60, 60, 90, 60]) watch.packet(of(value));
    watch.silence();
    expect(told).toEqual([[60, []]]);
  });

  it('of one packet only is told with a remark', () => {
    const { told, watch } = watched();
    watch.packet(of(60));
    expect(told).toEqual([]);
    watch.silence();
    expect(told).toEqual([[60, ['sent-once']]]);
  });
});
