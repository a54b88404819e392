import { describe, expect, it } from 'vitest';
import { contourAstm } from '../../../../drivers/contour-astm/driver.ts';
import {
  ACK,
  createAstmScanner,
  ENQ,
  EOT,
  encodeFrame,
  NAK,
} from '../../../../drivers/contour-astm/protocol.ts';
import { createContourSimulator } from '../../../../drivers/contour-astm/simulator.ts';
import { receiveTransfer } from '../../../../drivers/contour-astm/transfer.ts';
import { createFrameMailbox } from '../../../../drivers/frame-mailbox.ts';
import { createManualClock } from '../../../../drivers/manual-clock.ts';
import { openInProcess } from '../../../../drivers/simulator.ts';
import type { OpenLine } from '../../../../drivers/types.ts';
import { watchDriver } from '../../../support/drivers/watched-driver.ts';

/** The host's side of a transfer; the test is the meter. */
function createBench() {
  const clock = createManualClock();
  const said: (number | undefined)[] = [];
  const mailbox = createFrameMailbox({ clock, signal: new AbortController().signal }, createAstmScanner());
  const transfer = receiveTransfer({ send: (report) => void said.push(report[5]) }, mailbox);
  const meterSays = async (...bytes: (number | Uint8Array)[]) => {
    for (const part of bytes) mailbox.receive(typeof part === 'number' ? Uint8Array.of(part) : part);
    await clock.advance(0);
  };
  return { clock, said, transfer, meterSays };
}

describe('transfer of a Contour', () => {
  it('ends what was under way, acknowledges each frame, and ends with EOT', async () => {
    const { said, transfer, meterSays } = createBench();
    await meterSays(EOT, encodeFrame(1, 'H|old'), ENQ);
    await meterSays(encodeFrame(1, 'H|new'));
    await meterSays(encodeFrame(2, 'L|1||N'));
    await meterSays(EOT);
    expect(await transfer).toEqual(['H|new', 'L|1||N']);
    expect(said).toEqual([EOT, ACK, ACK, ACK]);
  });

  it('takes a repeated frame once, and numbers run past 7 to 0', async () => {
    const { transfer, meterSays } = createBench();
    await meterSays(ENQ);
    for (let i = 1; i <= 10; i++) await meterSays(encodeFrame(i % 8, `R${i}`), encodeFrame(i % 8, `R${i}`));
    await meterSays(EOT);
    expect(await transfer).toEqual(Array.from({ length: 10 }, (_, i) => `R${i + 1}`));
  });

  it('asks again for a frame that was damaged or did not come', async () => {
    const { clock, said, transfer, meterSays } = createBench();
    await meterSays(ENQ);
    await meterSays(encodeFrame(1, 'H').map((byte, i) => (i === 2 ? byte ^ 1 : byte)));
    await clock.advance(3_000);
    expect(said.at(-1)).toBe(NAK);
    await meterSays(encodeFrame(1, 'H'));
    await meterSays(EOT);
    expect(await transfer).toEqual(['H']);
  });

  it('is given up after five times of nothing', async () => {
    const { clock, transfer, meterSays } = createBench();
    await meterSays(ENQ);
    await clock.advance(60_000);
    expect(await transfer).toBeNull();
  });

  it('is none where the meter does not bid', async () => {
    const { clock, said, transfer } = createBench();
    await clock.advance(60_000);
    expect(await transfer).toBeNull();
    expect(said).toEqual([EOT, EOT, EOT, EOT, EOT]);
  });
});

describe('Contour', () => {
  it('makes no number of control tests and of what is out of range', async () => {
    const clock = createManualClock();
    const meter = createContourSimulator('7358-1611135');
    for (const markers of ['C', '<', '>', ''])
      meter.store({ value: '93', unit: 'mg/dL', markers, time: '202611020730' });
    const driver = watchDriver(contourAstm, openInProcess(meter), clock);
    await clock.advance(1_000);
    const told = driver.readings.map((reading) =>
      reading.kind === 'vitals' ? [reading.values.length, reading.remarks[0]?.code] : [],
    );
    expect(told).toEqual([
      [0, 'control-solution'],
      [0, 'below-range'],
      [0, 'above-range'],
      [1, undefined],
    ]);
    await driver.stop();
  });

  it('uses nothing of a transfer without its terminator', async () => {
    const clock = createManualClock();
    const meter = createContourSimulator('7358-1611135');
    meter.store({ value: '93', unit: 'mg/dL', markers: '', time: '202611020730' });
    let reports = 0;
    // ENQ, H in two reports, P, R in two, then EOT where the terminator was due.
    const open: OpenLine = (events, signal) => {
      const onData = (report: Uint8Array) => {
        reports += 1;
        const cut = report.map((byte, i) => (i === 3 ? 1 : i === 4 ? EOT : byte));
        const isTerminator = String.fromCharCode(...report).includes('L|1||N');
        events.onData(isTerminator ? cut : report);
      };
      return openInProcess(meter)({ ...events, onData }, signal);
    };
    const driver = watchDriver(contourAstm, open, clock);
    await clock.advance(1_000);
    expect(reports).toBeGreaterThan(4);
    expect(driver.readings).toEqual([]);
    expect(driver.states.at(-1)).toMatchObject({ status: 'fault', fault: { code: 'line-damaged' } });
    await driver.stop();
  });
});
