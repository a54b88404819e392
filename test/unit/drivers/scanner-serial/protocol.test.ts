import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOST_SCAN_BYTES, type ScanPart } from '../../../../drivers/scan-parts.ts';
import {
  createSerialScanParser,
  SCAN_ENDS,
  type ScanEnd,
} from '../../../../drivers/scanner-serial/protocol.ts';
import { inPortions } from '../../../support/drivers/harm.ts';

const bytes = (text: string) => Uint8Array.from(text, (char) => char.charCodeAt(0));
const shown = (parts: readonly ScanPart[]) =>
  parts.map((part) => (part.kind === 'scan' ? String.fromCharCode(...part.bytes) : `<${part.kind}>`));

/** What a parser makes of some bytes and of the silence behind them. */
function read(end: ScanEnd, text: string, portions: readonly number[] = [9_999]): readonly string[] {
  const parser = createSerialScanParser(end);
  const parts = inPortions(bytes(text), portions).flatMap((part) => parser.push(part));
  return shown([...parts, ...parser.settle()]);
}

describe('ends of a scan', () => {
  it.each([
    ['auto', 'A1\rB2\nC3\r\n\x02D\r4\x03', ['A1', 'B2', 'C3', 'D\r4']],
    ['auto', 'A1', ['A1']],
    ['auto', 'A1\rB2', ['A1', '<cut-short>']],
    ['auto', '\x02A1', ['<cut-short>']],
    ['auto', '\r\n\r\n', []],
    ['cr', 'A1\rB\n2\rC3', ['A1', 'B\n2', '<cut-short>']],
    ['crlf', 'A\r1\r\nB2\r\n\r\n', ['A\r1', 'B2']],
    ['stx-etx', 'noise\x02A1\x03noise\x02B2\x02C3\x03', ['A1', '<cut-short>', 'C3']],
    ['silence', 'A1\rB2\r', ['A1\rB2\r']],
  ] as const)('%s: %j', (end, text, expected) => {
    expect(read(end, text)).toEqual(expected);
    expect(read(end, text, [1])).toEqual(expected);
    expect(read(end, text, [2, 1, 3])).toEqual(expected);
  });
});

describe('hostile lines', () => {
  const anyEnd = fc.constantFrom(...SCAN_ENDS);
  const anyBytes = fc.uint8Array({ maxLength: 400 });
  const someBytes = fc.array(fc.constantFrom(0x02, 0x03, 0x0a, 0x0d, 0x1d, 0x41, 0xff), { maxLength: 60 });

  it('portions make no difference, and nothing is kept after silence', () => {
    const any = fc.oneof(
      anyBytes,
      someBytes.map((list) => Uint8Array.from(list)),
    );
    fc.assert(
      fc.property(
        anyEnd,
        any,
        fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1 }),
        (end, data, sizes) => {
          const text = Array.from(data, (byte) => String.fromCharCode(byte)).join('');
          expect(read(end, text, sizes)).toEqual(read(end, text));
          const parser = createSerialScanParser(end);
          parser.push(data);
          parser.settle();
          expect(parser.pendingBytes()).toBe(0);
          const good = { auto: 'OK\r', cr: 'OK\r', crlf: 'OK\r\n', 'stx-etx': '\x02OK\x03', silence: 'OK' }[
            end
          ];
          expect(shown([...parser.push(bytes(good)), ...parser.settle()])).toEqual(['OK']);
        },
      ),
    );
  });

  it.each(SCAN_ENDS)('%s: a flood is bounded, said once, and over at the next end', (end) => {
    const parser = createSerialScanParser(end);
    parser.push(bytes('\x02'));
    for (let i = 0; i < 50; i++) {
      parser.push(new Uint8Array(1_000).fill(0x41));
      expect(parser.pendingBytes()).toBeLessThanOrEqual(MOST_SCAN_BYTES);
    }
    expect(shown(parser.settle())).toEqual(['<too-long>']);
    expect(parser.pendingBytes()).toBe(0);
  });
});
