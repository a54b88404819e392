import { describe, expect, it } from 'vitest';
import { citizen } from '../../../support/drivers/identity-cards.ts';
import { createReaderDesk } from '../../../support/drivers/reader-desk.ts';

describe('the line to an identity-card reader', () => {
  it('reconnects for ever after the plug was pulled, ever less often but never rarely', async () => {
    const { clock, reader, driver, history, unplug, plugIn } = createReaderDesk();
    await clock.advance(1000);
    unplug();
    await clock.advance(3_600_000);
    const offline = driver.states.filter((state) => state.status === 'offline');
    expect(offline[0]).toMatchObject({ attempt: 1, fault: { code: 'port-lost' } });
    expect(offline.at(-1)).toMatchObject({ fault: { code: 'port-absent' } });
    expect(offline.length).toBeGreaterThan(400);
    plugIn();
    reader.putDown({ card: citizen });
    await clock.advance(9_000);
    expect(history().slice(-3)).toEqual(['ready', 'reading', 'ready']);
    expect(driver.cards).toMatchObject([{ card: citizen }]);
    await driver.stop();
  });

  it('loses the line in the middle of a card, and reads it after reconnecting', async () => {
    const { clock, reader, driver, history, unplug, plugIn } = createReaderDesk({ latencyMs: () => 400 });
    await clock.advance(1000);
    reader.putDown({ card: citizen });
    await clock.advance(1500);
    expect(history().at(-1)).toBe('reading');
    unplug();
    await clock.advance(0);
    expect(history().at(-1)).toBe('offline:port-lost');
    plugIn();
    await clock.advance(10_000);
    expect(driver.cards).toMatchObject([{ card: citizen }]);
    await driver.stop();
  });

  it('calls a reader that falls silent by its name and comes back to it', async () => {
    const { clock, reader, driver, history } = createReaderDesk();
    await clock.advance(1000);
    reader.spoil('find', { kind: 'silence' }, 2);
    await clock.advance(3000);
    expect(history().slice(-2)).toEqual(['offline:no-answer', 'ready']);
    await driver.stop();
  });

  it('refuses to work with a reader that does not identify itself, and keeps trying', async () => {
    const { clock, reader, driver, history } = createReaderDesk();
    reader.spoil('samId', { kind: 'status', sw3: 0x66 });
    await clock.advance(2000);
    expect(history()).toEqual(['opening', 'offline:not-authorised', 'ready']);
    await driver.stop();
  });

  it.each([0, 100, 450, 700, 1100, 1500])(
    'stops within the moment, %i ms into a card, and tells nothing more',
    async (afterMs) => {
      const { clock, reader, driver, history } = createReaderDesk({ latencyMs: () => 350 });
      reader.putDown({ card: citizen });
      await clock.advance(afterMs);
      const before = driver.cards.length;
      const stopped = driver.stop();
      await clock.advance(0);
      await stopped;
      const told = history().length;
      expect(history().at(-1)).toBe('closed');
      await clock.advance(60_000);
      expect(history()).toHaveLength(told);
      expect(driver.cards).toHaveLength(before);
      expect(clock.pendingTimers()).toBe(0);
    },
  );
});

describe('test of a reader', () => {
  it('asks the reader and shows its number', async () => {
    const { clock, driver } = createReaderDesk();
    await clock.advance(1000);
    const test = driver.test();
    await clock.advance(1000);
    expect(await test).toEqual({
      ok: true,
      sentence: '读卡器应答正常，安全模块号 05.01-20090101-000000001-000000002。',
    });
    await driver.stop();
  });

  it('tells what the reader reports', async () => {
    const { clock, reader, driver } = createReaderDesk();
    await clock.advance(1000);
    reader.spoil('status', { kind: 'status', sw3: 0x60 });
    const test = driver.test();
    await clock.advance(1000);
    expect(await test).toMatchObject({ ok: false, fault: { code: 'self-test-failed' } });
    await driver.stop();
  });

  it('waits its turn while a card is being read', async () => {
    const { clock, reader, driver } = createReaderDesk({ latencyMs: () => 200 });
    reader.putDown({ card: citizen });
    await clock.advance(700);
    const test = driver.test();
    await clock.advance(5000);
    expect(await test).toMatchObject({ ok: true });
    expect(driver.cards).toMatchObject([{ card: citizen }]);
    await driver.stop();
  });

  it('reconnects at once when the reader is back', async () => {
    const { clock, driver, unplug, plugIn } = createReaderDesk();
    await clock.advance(1000);
    unplug();
    await clock.advance(120_000);
    const failing = driver.test();
    await clock.advance(0);
    expect(await failing).toMatchObject({ ok: false, fault: { code: 'port-absent' } });
    plugIn();
    const test = driver.test();
    await clock.advance(0);
    expect(await test).toMatchObject({ ok: true });
    await driver.stop();
  });

  it('answers after stop, and when the line is lost meanwhile', async () => {
    const { clock, driver, unplug } = createReaderDesk({ latencyMs: () => 500 });
    await clock.advance(2000);
    const test = driver.test();
    unplug();
    await clock.advance(0);
    expect(await test).toMatchObject({ ok: false, fault: { code: 'port-lost' } });
    await driver.stop();
    expect(await driver.test()).toMatchObject({ ok: false, fault: { code: 'stopped' } });
  });
});
