import { describe, expect, it } from 'vitest';
import { ask, createMailbox } from '../../../drivers/mailbox.ts';
import { createManualClock } from '../../../drivers/manual-clock.ts';

function bench() {
  const clock = createManualClock();
  const line = new AbortController();
  const mailbox = createMailbox<number>({ clock, signal: line.signal });
  return { clock, line, mailbox };
}
const even = (message: number) => (message % 2 === 0 ? message : undefined);

describe('a mailbox', () => {
  it('gives the next message that fits, whether it came before or comes later', async () => {
    const { mailbox } = bench();
    for (const message of [1, 2, 4]) mailbox.put(message);
    expect(await mailbox.next(100, even)).toBe(2);
    expect(await mailbox.next(100, even)).toBe(4);
    const later = mailbox.next(100, even);
    mailbox.put(5);
    mailbox.put(6);
    expect(await later).toBe(6);
  });

  it('gives up after its time, and forgets what was cleared', async () => {
    const { clock, mailbox } = bench();
    mailbox.put(2);
    mailbox.clear();
    const nothing = mailbox.next(100, even);
    await clock.advance(100);
    expect(await nothing).toBeNull();
    expect(clock.pendingTimers()).toBe(0);
  });

  it('leaves no timer and no answer behind when the line is gone', async () => {
    const { clock, line, mailbox } = bench();
    let answered = false;
    void mailbox.next(100, even).then(() => {
      answered = true;
    });
    line.abort();
    mailbox.put(1);
    await clock.advance(1_000);
    expect(answered).toBe(false);
    expect(clock.pendingTimers()).toBe(0);
  });

  it('keeps a bounded number of messages that nobody takes', async () => {
    const { clock, mailbox } = bench();
    for (let i = 0; i < 100_000; i++) mailbox.put(1);
    let looked = 0;
    const counted = mailbox.next(100, () => {
      looked++;
      return undefined;
    });
    await clock.advance(100);
    await counted;
    expect(looked).toBeLessThanOrEqual(1024);
  });
});

describe('a question', () => {
  it('is asked twice, and not answered by what came before it', async () => {
    const { clock, mailbox } = bench();
    let sent = 0;
    mailbox.put(2);
    const question = { bytes: new Uint8Array(1), timeoutMs: 100, pick: even };
    const answer = ask({ send: () => ++sent === 2 && mailbox.put(8) }, mailbox, question);
    await clock.advance(200);
    expect(await answer).toBe(8);
    const silence = ask({ send: () => undefined }, mailbox, question);
    await clock.advance(200);
    expect(await silence).toBeNull();
  });
});
