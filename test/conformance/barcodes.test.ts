import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { decodeRawScan } from '../../domain/barcodes/decode-scan.ts';
import { parseBracketed } from '../../domain/barcodes/gs1/bracketed.ts';
import { contentChecks } from '../../domain/barcodes/gs1/content-checks.ts';
import type { ParsedElements } from '../../domain/barcodes/gs1/element.ts';
import { parseElementString } from '../../domain/barcodes/gs1/element-string.ts';

const TODAY = '2026-11-22';
const folder = process.env.CONFORMANCE_DATA ?? '../shared/data';

/** The rows of a file, or undefined with the reason printed. */
function vectorsOf(path: string): unknown {
  const file = join(folder, path);
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8'));
  console.log(`skipped: barcode vectors are not at ${file} (set CONFORMANCE_DATA)`);
  return undefined;
}

const gs1 = vectorsOf('gs1/gs1_test_vectors.json');
const ma = vectorsOf('captures/udi_ma.json');
const healthCard = vectorsOf('captures/ehealthcard_qr.json');
const numbers = vectorsOf('captures/id_numbers.json');

const gs1Schema = z.object({
  processScanData: z.array(
    z.object({ ok: z.boolean(), scan: z.string(), symbology: z.string(), expect: z.string() }),
  ),
  generateScanData: z.array(
    z.object({ symbology: z.string(), data: z.string(), scan: z.string().nullable() }),
  ),
  parseBracketed: z.array(z.object({ ok: z.boolean(), in: z.string(), expect: z.string() })),
  processRaw: z.array(z.object({ ok: z.boolean(), in: z.string() })),
  yymmd0: z.array(z.object({ ok: z.boolean(), in: z.string() })),
  csum: z.array(z.object({ ok: z.boolean(), in: z.string() })),
});

/** The vectors' names of symbologies; those of a composite or of UPC are what their AIM identifier says. */
const NAMES: Readonly<Record<string, string>> = {
  QR: 'QRCode',
  DM: 'DataMatrix',
  DotCode: 'DotCode',
  DataBarExpanded: 'GS1DataBar',
  DataBarOmni: 'GS1DataBar',
  DataBarLimited: 'GS1DataBar',
  GS1_128_CCA: 'GS1-128',
  EAN13: 'EAN-13',
  UPCA: 'EAN-13',
  UPCE: 'EAN-13',
  EAN8: 'EAN-8',
};

/** The vectors write FNC1 as ^ in front of whatever follows a value of open length, and first. */
function canonical({ elements }: ParsedElements): string {
  return elements.reduce((text, { definition, value }, at) => {
    const separated = at === 0 || !elements[at - 1]?.definition.isFixed;
    return `${text}${separated ? '^' : ''}${definition.ai}${value}`;
  }, '');
}

/** Faults of the barcode itself; what should stand beside it is told besides. */
function ownFaults(faults: readonly { readonly code: string }[]): readonly string[] {
  return faults.map((fault) => fault.code).filter((code) => code !== 'missing-pair');
}

/** `01` and its value, `99` and its value …, from the vectors' own writing of a message. */
function fieldsOf(message: string): readonly string[] {
  const [linear = '', component = ''] = message.split('|');
  const text = linear.startsWith('^') ? linear : `^01${linear.padStart(14, '0')}`;
  const all = text + component;
  return parseElementString(all.replaceAll('^', '\u001d').slice(1), TODAY).elements.map(
    ({ definition, value }) => definition.ai + value,
  );
}

/** Checks one scan against the message that the vectors state for it. */
function expectMessage(scan: string, symbology: string, message: string): void {
  const decoded = decodeRawScan(scan, TODAY);
  expect(decoded.symbology?.name.replaceAll(' ', ''), scan).toContain(NAMES[symbology] ?? symbology);
  expect(ownFaults(decoded.faults), scan).toEqual([]);
  const isItem = ['EAN13', 'EAN8', 'UPCA', 'UPCE', 'DataBarOmni', 'DataBarLimited'].includes(symbology);
  if (message.startsWith('^') || isItem) {
    expect(decoded.what, scan).toBe('gs1');
    const fields = decoded.what === 'gs1' ? decoded.fields : [];
    expect(
      fields.map(({ ai, value }) => ai + value),
      scan,
    ).toEqual(fieldsOf(message));
    return;
  }
  const plain = message.replace(/^(\\+)\^/, (_, slashes: string) => `${slashes.slice(1)}^`);
  if (decoded.what === 'text') expect(decoded.fields.text).toBe(plain);
  else expect(decoded, scan).toMatchObject({ what: 'gs1', form: 'digital-link' });
}

describe.skipIf(gs1 === undefined)('vectors of the GS1 Barcode Syntax Engine', () => {
  const vectors = () => gs1Schema.parse(gs1);

  it('scans are told by their AIM identifier and read, or refused', () => {
    for (const { ok, scan, symbology, expect: message } of vectors().processScanData) {
      if (ok) expectMessage(scan, symbology, message);
      else expect(ownFaults(decodeRawScan(scan, TODAY).faults), scan).not.toEqual([]);
    }
  });

  it('what an encoder scans back is the message it was given', () => {
    const encoded = vectors().generateScanData.filter((row) => row.scan !== null);
    expect(encoded.length).toBeGreaterThan(10);
    for (const { symbology, data, scan } of encoded) {
      const full = symbology === 'EAN13' && data.length === 12 ? '2112345678900' : data;
      expectMessage(scan ?? '', symbology, full);
    }
  });

  it('bracketed text', () => {
    for (const { ok, in: text, expect: message } of vectors().parseBracketed) {
      const parsed = parseBracketed(text, TODAY);
      expect(parsed.faults.length === 0, text).toBe(ok);
      if (ok) expect(canonical(parsed)).toBe(message);
    }
  });

  it('element strings', () => {
    for (const { ok, in: text } of vectors().processRaw) {
      const parsed = parseElementString(text.replaceAll('^', '\u001d'), TODAY);
      expect(parsed.faults.length === 0, `${text} ${JSON.stringify(parsed.faults)}`).toBe(ok);
    }
  });

  it('dates and check digits', () => {
    for (const check of ['yymmd0', 'csum'] as const) {
      for (const { ok, in: text } of vectors()[check]) {
        expect(contentChecks[check]?.isRight(text, TODAY), `${check} ${text}`).toBe(ok);
      }
    }
  });
});

describe.skipIf(ma === undefined)('UDI', () => {
  const { samples, gs1Example } = z
    .object({ samples: z.array(z.string()), gs1Example: z.string() })
    .parse(ma ?? { samples: [], gs1Example: '' });

  it('every MA sample is read in full', () => {
    expect(samples.length).toBeGreaterThan(0);
    for (const sample of samples) {
      const decoded = decodeRawScan(sample, TODAY);
      expect(decoded.what, sample).toBe('ma');
      if (decoded.what !== 'ma') continue;
      const { country, sector, registrant, packageLevel, item, checkCharacter, parts } = decoded.fields;
      const device = `MA.${country}.${sector}.${registrant}.${packageLevel}${item}${checkCharacter}`;
      expect([device, ...parts.map(({ letter, value }) => letter + value)].join('.')).toBe(sample);
    }
  });

  it('the GS1 example is read', () => {
    const decoded = decodeRawScan(gs1Example, TODAY);
    expect(decoded).toMatchObject({ what: 'gs1', form: 'bracketed', faults: [] });
    expect(decoded.fields).toMatchObject([
      { ai: '01', value: '06901234567892' },
      { ai: '11', date: '2014-12-31' },
      { ai: '17', date: '2015-07-07' },
      { ai: '10', value: 'A213B1' },
      { ai: '21', value: '1234' },
    ]);
  });
});

it.skipIf(healthCard === undefined)('the sample of an electronic health card is recognised', () => {
  const { sample } = z.object({ sample: z.string() }).parse(healthCard);
  const [id, type] = sample.split(':');
  expect(decodeRawScan(sample, TODAY)).toMatchObject({
    what: 'health-card',
    fields: { id, type, expiry: null },
    faults: [],
  });
});

it.skipIf(numbers === undefined)('scanned identity numbers are judged as typed ones', () => {
  const { citizenValid, foreignerValid, foreignerInvalid } = z
    .object({
      citizenValid: z.array(z.string()),
      foreignerValid: z.array(z.string()),
      foreignerInvalid: z.record(z.string(), z.string()),
    })
    .parse(numbers);
  for (const number of [...citizenValid, ...foreignerValid])
    expect(decodeRawScan(number, TODAY)).toMatchObject({ what: 'identity-number', fields: { number } });
  for (const number of Object.keys(foreignerInvalid).filter((text) => text.length === 18))
    expect(decodeRawScan(number, TODAY).faults, number).toMatchObject([{ code: 'identity-number' }]);
});
