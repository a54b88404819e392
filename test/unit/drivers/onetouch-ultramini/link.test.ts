import { describe, expect, it } from 'vitest';
import { createFrameMailbox } from '../../../../drivers/frame-mailbox.ts';
import { createManualClock } from '../../../../drivers/manual-clock.ts';
import { createLink } from '../../../../drivers/onetouch-ultramini/link.ts';
import {
  createLinkScanner,
  decodeFrame,
  encodeFrame,
  LINK,
} from '../../../../drivers/onetouch-ultramini/protocol.ts';

/** The host's link and what it wrote; the test is the meter. */
function createBench() {
  const clock = createManualClock();
  const written: number[] = [];
  const mailbox = createFrameMailbox({ clock, signal: new AbortController().signal }, createLinkScanner());
  const link = createLink({ send: (bytes) => void written.push(decodeFrame(bytes).link) }, mailbox);
  const meterSends = (control: number, ...payload: number[]) =>
    mailbox.receive(encodeFrame(control, Uint8Array.from(payload)));
  return { clock, link, written, meterSends };
}

describe('link layer of the OneTouch UltraMini', () => {
  it('counts both sides’ frames and acknowledges as published', async () => {
    const { link, written, meterSends } = createBench();
    const first = link.request(Uint8Array.of(5, 1));
    meterSends(0x06);
    meterSends(0x02, 5, 6, 1);
    expect(await first).toEqual(Uint8Array.of(5, 6, 1));
    const second = link.request(Uint8Array.of(5, 2));
    meterSends(0x05);
    meterSends(0x01, 5, 6, 2);
    expect(await second).toEqual(Uint8Array.of(5, 6, 2));
    expect(written).toEqual([0x00, 0x07, 0x03, 0x04]);
  });

  it('does without a lost acknowledgement', async () => {
    const { link, meterSends } = createBench();
    const asked = link.request(Uint8Array.of(5, 1));
    meterSends(0x02, 5, 6, 1);
    expect(await asked).toEqual(Uint8Array.of(5, 6, 1));
  });

  it('does not take the answer to the last request, repeated, for the answer to this one', async () => {
    const { clock, link, written, meterSends } = createBench();
    const first = link.request(Uint8Array.of(5, 1));
    meterSends(0x02, 5, 6, 1);
    await first;
    const second = link.request(Uint8Array.of(5, 2));
    meterSends(0x02, 5, 6, 1);
    await clock.advance(0);
    expect(written.at(-1)).toBe(LINK.ack | 0x03);
    meterSends(0x01, 5, 6, 2);
    expect(await second).toEqual(Uint8Array.of(5, 6, 2));
  });

  it('repeats a request with the same bits, three times in all', async () => {
    const { clock, link, written } = createBench();
    const asked = link.request(Uint8Array.of(5, 1));
    await clock.advance(10_000);
    expect(await asked).toBeNull();
    expect(written).toEqual([0, 0, 0]);
  });

  it('begins anew with a disconnect that the meter confirms', async () => {
    const { clock, link, written, meterSends } = createBench();
    const reset = link.reset();
    meterSends(LINK.disconnect | LINK.ack);
    expect(await reset).toBe(true);
    expect(written).toEqual([0x0b]);
    const unanswered = link.reset();
    await clock.advance(10_000);
    expect(await unanswered).toBe(false);
  });
});
