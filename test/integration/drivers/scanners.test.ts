import { expect, it, onTestFinished } from 'vitest';
import { systemClock } from '../../../drivers/clock.ts';
import { scannerSerial } from '../../../drivers/scanner-serial/driver.ts';
import { createSerialScannerSimulator } from '../../../drivers/scanner-serial/simulator.ts';
import { type Simulator, serveOnSerial, serveOnTcp } from '../../../drivers/simulator.ts';
import type { Address } from '../../../drivers/transport/address.ts';
import { openTransport } from '../../../drivers/transport/open.ts';
import { testPtyPair } from '../../support/drivers/test-pty-pair.ts';
import { isReading, isState, watchDriver } from '../../support/drivers/watched-driver.ts';

const clock = systemClock;
const UDI = '01069012345678921727022810A213B1\u001d211234';

function start(address: Address) {
  const driver = watchDriver(
    scannerSerial,
    (events, signal) => openTransport(address, events, { clock, signal }),
    clock,
    { end: 'crlf' },
  );
  onTestFinished(driver.stop);
  return driver;
}

const serve = async (simulator: Simulator, address: Parameters<typeof serveOnSerial>[1]) => {
  const { signal } = new AbortController();
  const served = await serveOnSerial(simulator, address, { clock, signal });
  if (!served.ok) throw new Error(served.fault.detail);
  onTestFinished(served.transport.close);
};

it('over a serial line: a code, the cable out and in, a code', async () => {
  const pty = await testPtyPair();
  const scanner = createSerialScannerSimulator('crlf');
  await serve(scanner, pty.device);
  const driver = start(pty.host);
  await driver.next(isState('ready'));
  scanner.scan(`]d2${UDI}`);
  expect(await driver.next(isReading)).toMatchObject({ reading: { kind: 'scan', aim: ']d2', text: UDI } });
  await pty.unplug();
  await driver.next(isState('offline'));
  await pty.plugIn();
  await serve(scanner, pty.device);
  await driver.next(isState('ready'));
  scanner.scan('34052419800101001X');
  expect(await driver.next(isReading)).toMatchObject({ reading: { text: '34052419800101001X', aim: null } });
});

it('over TCP: two scanners at once are kept apart', async () => {
  const scanners = [createSerialScannerSimulator('crlf'), createSerialScannerSimulator('crlf')];
  const told = await Promise.all(
    scanners.map(async (scanner, at) => {
      const { host, port, close } = await serveOnTcp(scanner);
      onTestFinished(close);
      const driver = start({ kind: 'tcp', host, port });
      await driver.next(isState('ready'));
      for (let i = 0; i < 20; i++) scanner.scan(`${at}-${i}`);
      const texts: string[] = [];
      while (texts.length < 20) {
        const event = await driver.next(isReading);
        if (event.type === 'reading' && event.reading.kind === 'scan') texts.push(event.reading.text);
      }
      return texts;
    }),
  );
  expect(told).toEqual([0, 1].map((at) => Array.from({ length: 20 }, (_, i) => `${at}-${i}`)));
});
