import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOST_SCAN_BYTES } from '../../../../drivers/scan-parts.ts';
import { bytesOfScan } from '../../../../drivers/scan-text.ts';
import { scannerHidPos } from '../../../../drivers/scanner-hid-pos/driver.ts';
import {
  createHidScanParser,
  encodeReports,
  REPORT_LAYOUTS,
  type ReportLayout,
} from '../../../../drivers/scanner-hid-pos/protocol.ts';
import { createHidScannerSimulator } from '../../../../drivers/scanner-hid-pos/simulator.ts';
import { createScannerBench } from '../../../support/drivers/scanner-bench.ts';

const LONG = `0106901234567892\u001d21${'S'.repeat(20)}\u001d240${'A'.repeat(30)}\u001d10${'L'.repeat(20)}`;

/** A report as in the log of PROTOCOL.md: the bytes that are named, the rest zero. */
function report(start: readonly number[], text: string, more: 0 | 1): Uint8Array {
  const bytes = new Uint8Array(64);
  bytes.set(start);
  bytes.set(bytesOfScan(text), start.length);
  bytes.set([63, 0, more], 61);
  return bytes;
}

async function desk(layout: ReportLayout = 'honeywell') {
  const scanner = createHidScannerSimulator(layout);
  const bench = createScannerBench(scannerHidPos, { layout });
  await bench.attach(scanner);
  return { ...bench, scanner };
}

describe('a scanner in USB HID POS mode', () => {
  it('reports as in the log: the first says that more follows, the last brings the end of line', async () => {
    const { arrive, scans } = await desk();
    arrive(report([2, 56, 93, 88, 48], 'Product Name: Xenon'.padEnd(56, '.'), 1));
    expect(scans()).toEqual([]);
    arrive(report([2, 9, 93, 88, 48], 'um: N/A\r\n', 0));
    expect(scans()).toEqual([{ aim: ']X0', text: `${'Product Name: Xenon'.padEnd(56, '.')}um: N/A` }]);
  });

  it('the answer to a command is no code', async () => {
    const { arrive, scans, history } = await desk();
    arrive(report([2, 8, 93, 90, 54], 'REVINF\u0006.', 0));
    expect([scans(), history()]).toEqual([[], ['opening', 'ready']]);
  });

  it.each(REPORT_LAYOUTS)('%s: short codes, codes that just fill a report, long ones', async (layout) => {
    const { scanner, scans, clock, history } = await desk(layout);
    const texts = [
      '1',
      'A'.repeat(55),
      'B'.repeat(56),
      'C'.repeat(57),
      'D'.repeat(112),
      LONG,
      '卡'.repeat(700),
    ];
    for (const text of texts) {
      scanner.scan(text, ']d2');
      await clock.advance(200);
    }
    const aim = layout === 'honeywell' ? ']d2' : null;
    expect(scans()).toEqual(texts.map((text) => ({ aim, text })));
    expect(history()).toEqual(['opening', 'ready']);
  });

  it('Newland’s scanner may put the AIM identifier into the data', async () => {
    const { scanner, scans } = await desk('newland');
    scanner.scan(']Q1health');
    expect(scans()).toEqual([{ aim: ']Q1', text: 'health' }]);
  });

  it('Honeywell’s has named it already: what looks like one in the data is data', async () => {
    const { scanner, scans } = await desk();
    scanner.scan(']Q1health', ']C0');
    expect(scans()).toEqual([{ aim: ']C0', text: ']Q1health' }]);
  });

  it('half a scan is dropped and said, by silence or by the next code', async () => {
    const { arrive, scanner, scans, clock, history } = await desk();
    const [first = new Uint8Array(0)] = encodeReports(bytesOfScan(LONG), ']d2', 'honeywell');
    arrive(first);
    await clock.advance(100);
    expect(history().at(-1)).toBe('fault:scan-cut-short');
    arrive(first);
    scanner.scan('6901234567892', ']E0');
    expect(scans()).toEqual([{ aim: ']E0', text: '6901234567892' }]);
    expect(history().at(-1)).toBe('ready');
  });

  it('a broken line forgets what had begun', async () => {
    const { arrive, unplug, scanner, scans, clock, driver } = await desk();
    const [first = new Uint8Array(0)] = encodeReports(bytesOfScan(LONG), ']d2', 'honeywell');
    arrive(first);
    unplug();
    await clock.advance(10_000);
    scanner.scan('2', ']d2');
    expect(scans()).toEqual([{ aim: ']d2', text: '2' }]);
    await driver().stop();
    expect(clock.pendingTimers()).toBe(0);
  });
});

describe('hostile reports', () => {
  const anyReport = fc.oneof(
    fc.uint8Array({ maxLength: 80 }),
    fc.tuple(fc.uint8Array({ minLength: 62, maxLength: 62 }), fc.nat(60)).map(([rest, length]) => {
      return Uint8Array.from([2, length, ...rest]);
    }),
  );

  it('never throw, and the next good scan is read', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...REPORT_LAYOUTS),
        fc.array(anyReport, { maxLength: 30 }),
        (layout, reports) => {
          const parser = createHidScanParser(layout);
          for (const bytes of reports) parser.push(bytes);
          expect(parser.pendingBytes()).toBeLessThanOrEqual(MOST_SCAN_BYTES);
          parser.settle();
          const good = encodeReports(bytesOfScan(LONG), ']d2', layout).flatMap((bytes) => parser.push(bytes));
          expect(good).toMatchObject([{ kind: 'scan', bytes: bytesOfScan(LONG) }]);
        },
      ),
    );
  });

  it('that never end are bounded and said', () => {
    const parser = createHidScanParser('honeywell');
    const endless = report([2, 56, 93, 88, 48], 'X'.repeat(56), 1);
    for (let i = 0; i < 1_000; i++) parser.push(endless);
    expect(parser.pendingBytes()).toBeLessThanOrEqual(MOST_SCAN_BYTES);
    expect(parser.settle()).toEqual([{ kind: 'too-long' }]);
  });
});
