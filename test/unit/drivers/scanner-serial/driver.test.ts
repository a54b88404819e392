import { describe, expect, it } from 'vitest';
import { scannerSerial } from '../../../../drivers/scanner-serial/driver.ts';
import type { ScanEnd } from '../../../../drivers/scanner-serial/protocol.ts';
import {
  createSerialScannerSimulator,
  type SimulatedEnd,
} from '../../../../drivers/scanner-serial/simulator.ts';
import { createScannerBench } from '../../../support/drivers/scanner-bench.ts';

const bench = (end: ScanEnd = 'auto') => createScannerBench(scannerSerial, { end });

describe('a scanner on a serial line', () => {
  it.each([
    ['auto', 'cr'],
    ['auto', 'lf'],
    ['auto', 'crlf'],
    ['auto', 'stx-etx'],
    ['auto', 'none'],
    ['cr', 'cr'],
    ['crlf', 'crlf'],
    ['stx-etx', 'stx-etx'],
    ['silence', 'none'],
    ['silence', 'crlf'],
  ] as const)('set to %s tells the codes of one that sends %s', async (end: ScanEnd, sends: SimulatedEnd) => {
    const scanner = createSerialScannerSimulator(sends);
    const desk = bench(end);
    await desk.attach(scanner);
    for (const text of [']d20106901234567892\u001d10A', '6901234567892', '健康卡'] as const) {
      scanner.scan(text);
      await desk.clock.advance(1_000);
    }
    expect(desk.scans()).toEqual([
      { aim: ']d2', text: '0106901234567892\u001d10A' },
      { aim: null, text: '6901234567892' },
      { aim: null, text: '健康卡' },
    ]);
    expect(desk.history()).toEqual(['opening', 'ready']);
  });

  it('half a code whose end does not come is never told', async () => {
    const desk = bench('cr');
    await desk.attach(createSerialScannerSimulator());
    desk.arrive('34052419');
    await desk.clock.advance(400);
    desk.arrive('800101001X\r');
    expect(desk.scans()).toEqual([{ aim: null, text: '34052419800101001X' }]);
    desk.arrive('34052419');
    await desk.clock.advance(500);
    desk.arrive('6901234567892\r');
    expect(desk.scans().at(-1)?.text).toBe('6901234567892');
    expect(desk.history()).toEqual(['opening', 'ready', 'fault:scan-cut-short', 'ready']);
  });

  it('a code cut by the cable is forgotten, and the next one is whole', async () => {
    const desk = bench();
    await desk.attach(createSerialScannerSimulator());
    desk.arrive('6901\r34052419');
    desk.unplug();
    await desk.clock.advance(10_000);
    expect(desk.history().at(-1)).toBe('ready');
    desk.arrive('800101001X\r');
    await desk.clock.advance(1_000);
    expect(desk.scans().map((scan) => scan.text)).toEqual(['6901', '800101001X']);
  });

  it('bytes of a wrong baud rate are said', async () => {
    const desk = bench();
    await desk.attach(createSerialScannerSimulator());
    desk.arrive('\x00\x1e\xf8\x07\r');
    expect(desk.history().at(-1)).toBe('fault:line-damaged');
    expect(desk.scans()).toEqual([]);
  });

  it('a test says whether anything was heard', async () => {
    const desk = bench();
    await desk.attach(createSerialScannerSimulator());
    expect(await desk.driver().test()).toMatchObject({ ok: false, fault: { code: 'nothing-heard' } });
    desk.arrive('1\r');
    expect(await desk.driver().test()).toMatchObject({ ok: true });
    await desk.driver().stop();
    expect(desk.clock.pendingTimers()).toBe(0);
  });
});
