import { createInterface } from 'node:readline';
import { expect, it, onTestFinished } from 'vitest';
import { systemClock } from '../../../drivers/clock.ts';
import { createSerialScannerSimulator } from '../../../drivers/scanner-serial/simulator.ts';
import { serveOnSerial, serveOnTcp } from '../../../drivers/simulator.ts';
import { testPtyPair } from '../../support/drivers/test-pty-pair.ts';
import { runTool, startTool } from '../../support/run-tool.ts';

/** Starts `listen`, scans when it is connected, and gives the first line that it prints. */
async function firstReading(args: readonly string[], scan: () => void): Promise<unknown> {
  const child = startTool(['listen', ...args]);
  onTestFinished(() => void child.kill('SIGKILL'));
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const errors = createInterface(child.stderr);
  errors.once('line', scan);
  const line = await new Promise<string>((resolve) => createInterface(child.stdout).once('line', resolve));
  child.kill('SIGINT');
  expect(await ended).toBe(0);
  return JSON.parse(line);
}

it('prints what a scanner behind a serial server reads, until Ctrl-C', async () => {
  const scanner = createSerialScannerSimulator('crlf');
  const { host, port, close } = await serveOnTcp(scanner);
  onTestFinished(close);
  const reading = await firstReading(['scanner-serial', `tcp:${host}:${port}`, '--set', 'end=crlf'], () =>
    scanner.scan(']Q1健康'),
  );
  expect(reading).toMatchObject({ kind: 'scan', text: '健康', aim: ']Q1' });
});

it('prints what a scanner on a serial line reads', async () => {
  const pty = await testPtyPair();
  const scanner = createSerialScannerSimulator('cr');
  const { signal } = new AbortController();
  const served = await serveOnSerial(scanner, pty.device, { clock: systemClock, signal });
  if (!served.ok) return expect.fail(served.fault.detail);
  onTestFinished(served.transport.close);
  const args = ['scanner-serial', pty.host.path, '--baud', '115200'];
  expect(await firstReading(args, () => scanner.scan('6901234567892'))).toMatchObject({
    text: '6901234567892',
  });
});

it('ends by itself after --for seconds', async () => {
  const { host, port, close } = await serveOnTcp(createSerialScannerSimulator());
  onTestFinished(close);
  const { exitCode, stdout } = await runTool([
    'listen',
    'scanner-serial',
    `tcp ${host}:${port}`,
    '--for',
    '0.2',
  ]);
  expect([exitCode, stdout]).toEqual([0, '']);
});

it.each([
  [['scanner-serial', '/dev/no-such-port'], /找不到/],
  [['scanner-serial', 'hid:0c2e:0b8f'], /不能接在/],
  [['scanner-hid-pos', '/dev/ttyUSB0'], /hid:vid:pid/],
  [['scanner-serial', 'COM3', '--baud', 'fast'], /--baud/],
  [['scanner-serial'], /用法/],
] as const)('%j is refused in a sentence', async (args, sentence) => {
  const { exitCode, stdout, stderr } = await runTool(['listen', ...args]);
  expect([exitCode, stdout]).toEqual([1, '']);
  expect(stderr).toMatch(sentence);
  expect(stderr.trim()).not.toContain('\n');
});
