import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatRecordNumber,
  parseRecordNumber,
  recordNumberSchema,
  shortRecordNumber,
} from '../../../../domain/residents/health-record-number.ts';
import { nextRecordNumber, SERIAL_BLOCKS, serialBlock } from '../../../../domain/residents/record-serial.ts';

describe('health record numbers', () => {
  it.each([
    ['35058310100100001', true],
    ['35058310109999999', true],
    ['35058310110100001', true],
    ['35058310119900001', true],
    ['35058310190100001', true],
    ['35058310199900001', true],
    ['35058310100000001', false], // village 000
    ['35058310110000001', false], // village 100
    ['35058310120000001', false], // village 200, a number of the statistics bureau
    ['35058310190000001', false], // village 900
    ['35058310150100001', false],
    ['35058310100100000', false], // serial 0
    ['16058310100100001', false], // no such province
    ['3505831010010000', false],
    ['350583101001000011', false],
    ['3505831010010000X', false],
    ['', false],
  ])('%s is one: %s', (text, valid) => {
    expect(parseRecordNumber(text) !== undefined).toBe(valid);
    expect(recordNumberSchema.safeParse(text).success).toBe(valid);
    if (valid)
      expect(
        formatRecordNumber(
          parseRecordNumber(text) ?? { countyCode: '', townshipCode: '', villageCode: '', serial: 0 },
        ),
      ).toBe(text);
  });

  it('is shown by its last eight digits', () => {
    expect(shortRecordNumber('35058310110100042')).toBe('101-00042');
    expect(shortRecordNumber('42')).toBe('42');
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.string(), (text) => typeof shortRecordNumber(text) === 'string'));
  });
});

describe('serials given out without coordination', () => {
  it('no two nodes ever share one, and together they use the village up', () => {
    const blocks = Array.from(
      { length: SERIAL_BLOCKS },
      (_, node) => serialBlock(node) ?? { first: 0, last: -1 },
    );
    expect(blocks[0]?.first).toBe(1);
    expect(blocks.at(-1)?.last).toBe(99999);
    for (const [at, block] of blocks.entries()) {
      expect(block.last).toBeGreaterThan(block.first);
      if (at > 0) expect(block.first).toBe((blocks[at - 1]?.last ?? 0) + 1);
    }
    for (const wrong of [-1, SERIAL_BLOCKS, 1.5, Number.NaN]) expect(serialBlock(wrong)).toBeUndefined();
  });

  it.each([
    [undefined, 0, '35058310110100001'],
    [1, 0, '35058310110100002'],
    [4998, 0, '35058310110104999'],
    [undefined, 3, '35058310110115000'],
    [15041, 3, '35058310110115042'],
    [undefined, 19, '35058310110195000'],
  ])('after %s node %i gives %s', (used, node, recordNumber) => {
    const block = serialBlock(node);
    expect(block && nextRecordNumber('350583101101', used, block)).toEqual({ ok: true, recordNumber });
  });

  it('says when the block is full or the village is none', () => {
    const block = { first: 1, last: 4999 };
    expect(nextRecordNumber('350583101101', 4999, block)).toMatchObject({ ok: false, fault: 'block-full' });
    expect(nextRecordNumber('350583101200', undefined, block)).toMatchObject({
      ok: false,
      fault: 'village-code',
    });
    expect(nextRecordNumber('', undefined, block)).toMatchObject({ ok: false, fault: 'village-code' });
  });

  it('two nodes that register apart never make the same number', () => {
    const nodes = fc.integer({ min: 0, max: SERIAL_BLOCKS - 1 });
    fc.assert(
      fc.property(fc.array(nodes, { maxLength: 60 }), (order) => {
        const highest = new Map<number, number>();
        const given = order.map((node) => {
          const block = serialBlock(node);
          const next = block && nextRecordNumber('350583101101', highest.get(node), block);
          if (!next?.ok) throw new Error('refused');
          highest.set(node, parseRecordNumber(next.recordNumber)?.serial ?? 0);
          return next.recordNumber;
        });
        expect(new Set(given).size).toBe(given.length);
      }),
    );
  });
});
