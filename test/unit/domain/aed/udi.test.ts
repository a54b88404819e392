import { describe, expect, it } from 'vitest';
import { namesSameDevice, partOf, udiOf } from '../../../../domain/aed/udi.ts';
import { decodeRawScan } from '../../../../domain/barcodes/decode-scan.ts';
import { GS } from '../../../../domain/barcodes/gs1/element-string.ts';

const TODAY = '2026-11-22';
const GTIN = '06901234567892';
const udi = (raw: string) => udiOf(decodeRawScan(raw, TODAY));

describe('the UDI of a device', () => {
  it('is the same device by GS1 DataMatrix, bracketed text, and without the scanner’s prefix', () => {
    const scanned = udi(`]d201${GTIN}21SN-77`);
    expect(scanned).toMatchObject({ deviceId: GTIN, serial: 'SN-77', expiresOn: null });
    if (!scanned) throw new Error('no UDI');
    for (const raw of [`(01)${GTIN}(21)SN-77`, `01${GTIN}21SN-77`, `]d201${GTIN}1126010121SN-77`])
      expect(udi(raw) && namesSameDevice(scanned.text, udi(raw) ?? scanned, TODAY)).toBe(true);
    expect(namesSameDevice(scanned.text, { ...scanned, serial: 'SN-78' }, TODAY)).toBe(false);
    expect(namesSameDevice(scanned.text, { ...scanned, deviceId: '16901234567899' }, TODAY)).toBe(false);
    expect(namesSameDevice(undefined, scanned, TODAY)).toBe(false);
  });

  it('never takes two packages without serial number for one', () => {
    const pads = udi(`]d201${GTIN}10P1`);
    expect(pads && namesSameDevice(pads.text, pads, TODAY)).toBe(false);
  });

  it('of MA gives serial number, lot and last day, and comes back from its own text', () => {
    const scanned = udi('MA.156.M0.100001.1AED01X.SSN9.LB7.V280131');
    expect(scanned).toMatchObject({ serial: 'SN9', lot: 'B7', expiresOn: '2028-01-31' });
    expect(scanned && namesSameDevice(scanned.text, scanned, TODAY)).toBe(true);
  });
});

describe('a part’s package', () => {
  it('gives lot (10) and last day (17); day 00 is the month’s last', () => {
    const pads = udi(`]d201${GTIN}1728060010P1${GS}`);
    expect(pads && partOf(pads)).toEqual({ expiresOn: '2028-06-30', lot: 'P1' });
  });

  it('without expiry is no part', () => {
    const pads = udi(`]d201${GTIN}10P1`);
    expect(pads && partOf(pads)).toBeUndefined();
  });

  it.each([
    ['a wrong check digit', `]d2010690123456789317280600`],
    ['a date that does not exist', `]d201${GTIN}17281332`],
    ['an identity number', '34052419800101001X'],
    ['plain words', 'hello'],
  ])('%s is none', (_, raw) => {
    expect(udi(raw)).toBeUndefined();
  });
});
