import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeRawScan, decodeScan } from '../../../../domain/barcodes/decode-scan.ts';
import { gs1CheckDigit } from '../../../../domain/barcodes/gs1/check-digits.ts';
import { GS } from '../../../../domain/barcodes/gs1/element-string.ts';

const TODAY = '2026-11-22';
const decode = (raw: string) => decodeRawScan(raw, TODAY);
const codes = (raw: string) => decode(raw).faults.map((fault) => fault.code);
const GTIN = '06901234567892';

describe('GS1', () => {
  it('a drug package: GTIN, expiry without day, lot, serial number', () => {
    const decoded = decode(`]d201${GTIN}1727020010A213B1${GS}211234`);
    expect(decoded).toMatchObject({ what: 'gs1', form: 'element-string', faults: [] });
    expect(decoded.symbology).toMatchObject({ aim: ']d2', name: 'GS1 DataMatrix' });
    expect(decoded.fields).toEqual([
      { ai: '01', label: '商品条码', value: GTIN },
      { ai: '17', label: '有效期至', value: '270200', date: '2027-02-28' },
      { ai: '10', label: '批号', value: 'A213B1' },
      { ai: '21', label: '序列号', value: '1234' },
    ]);
  });

  it('moments and spans of time', () => {
    const date = (raw: string) => {
      const decoded = decode(raw);
      return decoded.what === 'gs1' ? decoded.fields.map((field) => field.date) : [];
    };
    expect(date(`]C101${GTIN}70032611221435`)).toEqual([undefined, '2026-11-22T14:35']);
    expect(date(`]C101${GTIN}8008261122143501`)).toEqual([undefined, '2026-11-22T14:35:01']);
    expect(date(`]C101${GTIN}7007261101261122`)).toEqual([undefined, '2026-11-01/2026-11-22']);
    expect(date(`]C101${GTIN}70032611222535`)).toEqual([undefined, undefined]);
  });

  it.each([
    ['a wrong check digit', `]C10106901234567893`, 'content'],
    ['a letter in a number', `]C101069012345678X2`, 'character'],
    ['a number that is cut off', `]C10106901`, 'length'],
    ['a lost separator', `]C101${GTIN}21ABCDEFGHIJKLMNOPQRSTUVWXYZ`, 'length'],
    ['no AI', `]C101${GTIN}89123`, 'unknown-ai'],
    ['a 31st of February', `]C101${GTIN}11260231`, 'content'],
    ['two lots', `]C101${GTIN}10A${GS}10B`, 'repeated-ai'],
    ['a lot of nothing', `]C110A`, 'missing-pair'],
    ['an item and what it contains', `]C101${GTIN}02${GTIN}371`, 'barred-pair'],
    ['nothing', ']C1', 'empty'],
    ['letters where EAN has digits', ']E0ABCDEFGHIJKLM', 'length'],
    ['an identifier of no symbology', ']Y0123', 'unknown-symbology'],
  ])('%s is said', (_, raw, code) => {
    expect(codes(raw)).toContain(code);
    for (const fault of decode(raw).faults) expect(fault.sentence).toMatch(/请.*。$/);
  });

  it('what was read before a fault is kept', () => {
    expect(decode(`]C101${GTIN}89123`).fields).toHaveLength(1);
  });

  it('what an AI needs may be one of several, or two together', () => {
    expect(codes(`]C101${GTIN}10A${GS}70041234`)).toEqual([]);
    expect(codes(`]C101${GTIN}70041234`)).toEqual(['missing-pair']);
    expect(codes(`]C101${GTIN}3100001250`)).toEqual([]);
    expect(codes(`]C101${GTIN}31000012503101001250`)).toEqual(['barred-pair', 'barred-pair']);
  });

  it.each([
    [`https://id.example.cn/01/${GTIN}/10/A1?17=271231&11=260101&from=wechat#top`, '01 10 17 11'],
    [`http://example.cn/some/path/01/${GTIN}/21/S%2F1`, '01 21'],
    [`HTTPS://EXAMPLE.CN/01/6901234567892`, '01'],
    [
      `]Q1https://example.cn/00/${`069012345678901234`.slice(0, 17)}${gs1CheckDigit('06901234567890123')}`,
      '00',
    ],
  ])('a Digital Link %s', (raw, ais) => {
    const decoded = decode(raw);
    expect(decoded).toMatchObject({ what: 'gs1', form: 'digital-link', faults: [] });
    expect(decoded.what === 'gs1' && decoded.fields.map((field) => field.ai).join(' ')).toBe(ais);
  });

  it('a Digital Link whose parts stand wrongly says so', () => {
    expect(codes(`https://example.cn/01/${GTIN}/21/S1/10/A1`)).toContain('link');
    expect(codes(`https://example.cn/01/${GTIN}?21=S1`)).toContain('link');
    expect(codes(`https://example.cn/01/${GTIN}?89=1`)).toContain('unknown-ai');
    expect(codes(`https://example.cn/01/06901234567893`)).toContain('content');
  });

  it.each([
    'https://example.cn/',
    'https://example.cn/01/news',
    'https://example.cn/shop/2026/11/22',
    'https://',
  ])('an ordinary address is text: %s', (raw) =>
    expect(decode(raw)).toMatchObject({ what: 'text', fields: { text: raw }, faults: [] }),
  );

  it('without an AIM identifier only what is right throughout counts', () => {
    expect(decode(`01${GTIN}17270228`)).toMatchObject({ what: 'gs1', form: 'element-string' });
    expect(decode(`01${GTIN}${GS}10A`)).toMatchObject({ what: 'gs1', form: 'element-string' });
    expect(decode('6901234567892')).toMatchObject({ what: 'gs1', form: 'item-number' });
    expect(decode('6901234567893').what).toBe('text');
    expect(decode(`01${GTIN}17270231`).what).toBe('text');
  });
});

describe('other codes', () => {
  it('MA: date letters are dates, and a part that is none is said', () => {
    const decoded = decode('MA.156.M0.100011.2ABCDEF3.S1.P260100.E20271231.Q1');
    expect(decoded).toMatchObject({
      what: 'ma',
      fields: {
        country: '156',
        registrant: '100011',
        packageLevel: '2',
        item: 'ABCDEF',
        checkCharacter: '3',
        parts: [
          { letter: 'S', value: '1' },
          { letter: 'P', value: '260100' },
          { letter: 'E', date: '2027-12-31' },
        ],
      },
    });
    expect(decoded.faults.map((fault) => fault.code)).toEqual(['date', 'unknown-ai']);
  });

  it('drug trace codes are opaque digits', () => {
    expect(decode('81234567890123456789')).toEqual({
      what: 'drug-trace-code',
      symbology: null,
      fields: { code: '81234567890123456789' },
      faults: [],
    });
    expect(codes('71234567890123456789')).toEqual(['unusual-prefix']);
  });

  it('health cards and insurance credentials are recognised and handed on', () => {
    const id = 'AB'.repeat(32);
    expect(decode(`]Q1${id}:1`)).toMatchObject({
      what: 'health-card',
      fields: { id, type: '1', expiry: null },
    });
    expect(decode(`${id}:0:20261122101500`).fields).toEqual({ id, type: '0', expiry: '20261122101500' });
    expect(decode('3'.repeat(28))).toMatchObject({ what: 'insurance-credential' });
  });

  it('numbers of residents', () => {
    expect(decode('34052419800101001X')).toMatchObject({
      what: 'identity-number',
      fields: { kind: 'resident-card', birthDate: '1980-01-01', sex: '1' },
    });
    expect(codes('340524198001010010')).toEqual(['identity-number']);
    expect(decode('35042110010100001')).toMatchObject({ what: 'record-number' });
  });

  it('anything else is text; nothing and a flood are said', () => {
    expect(decode('你好')).toMatchObject({ what: 'text', fields: { text: '你好' }, faults: [] });
    expect(codes('')).toEqual(['empty']);
    expect(codes('1'.repeat(9000))).toEqual(['too-long']);
  });
});

describe('whatever is scanned', () => {
  const start = fc.constantFrom(
    '',
    ']C1',
    ']d2',
    ']Q1',
    ']Q3',
    ']E0',
    ']E4',
    ']e0',
    ']J1',
    'https://a.b/',
    'MA.156.M0.',
    '(',
  );
  const bit = fc.oneof(
    fc.constantFrom(
      '01',
      '10',
      '17',
      '21',
      '8003',
      '3103',
      '7230',
      '253',
      GS,
      '|]e0',
      '(',
      ')',
      '\\(',
      '/',
      '?',
      '&',
      '=',
      '%',
      '.',
    ),
    fc.string({ unit: 'binary', maxLength: 20 }),
    fc.stringMatching(/^[0-9]{1,20}$/),
  );
  const anyScan = fc
    .tuple(start, fc.array(bit, { maxLength: 20 }))
    .map(([head, bits]) => head + bits.join(''));

  it('is decoded without an exception, and its faults are sentences', () => {
    fc.assert(
      fc.property(anyScan, (raw) => {
        const decoded = decode(raw);
        for (const { sentence } of decoded.faults) expect(sentence).toMatch(/。$/);
        expect(JSON.parse(JSON.stringify(decoded))).toEqual(decoded);
      }),
      { numRuns: 2000 },
    );
  });

  it('takes time in proportion to its length', () => {
    for (const text of ['01', '(01)', GS, '/01', '8', 'A', '%', '&17=', '.M1', `10A${GS}`])
      expect(decode(`]C1${text.repeat(2000).slice(0, 7900)}`).what).toBe('gs1');
    for (const head of ['', 'https://a.b', 'MA.156.M0.1.234'])
      for (const text of ['01', '(01)', '/01', '8', '%41', '&17=', '.M1'])
        expect(decode((head + text.repeat(4000)).slice(0, 7990)).faults.length).toBeLessThan(8000);
  });

  it('an element string reads back as it was written', () => {
    const lot = fc.stringMatching(/^[A-Za-z0-9\-.]{1,20}$/);
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9]{13}$/), lot, lot, (digits, first, second) => {
        const gtin = digits + gs1CheckDigit(digits);
        const scan = { text: `01${gtin}10${first}${GS}21${second}`, aim: ']d2' };
        expect(decodeScan(scan, TODAY)).toMatchObject({
          fields: [{ value: gtin }, { value: first }, { value: second }],
          faults: [],
        });
      }),
    );
  });
});
