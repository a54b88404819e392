import { describe, expect, it } from 'vitest';
import { bytesFromHex } from '../../../../drivers/bytes.ts';
import type { RestingCard } from '../../../../drivers/identity-card-sam/simulated-sam.ts';
import { citizen, foreigner2023, oneOfEach, permit } from '../../../support/drivers/identity-cards.ts';
import { createReaderDesk } from '../../../support/drivers/reader-desk.ts';

const RESTING: readonly RestingCard[] = ['selectable', 'unselectable', 'found-again'];

describe('identity-card reader', () => {
  it.each(oneOfEach)('reads a $kind card', async (card) => {
    const { clock, reader, driver, history } = createReaderDesk();
    await clock.advance(1000);
    reader.putDown({ card });
    await clock.advance(1000);
    expect(driver.cards).toEqual([
      {
        kind: 'identity-card',
        atMs: expect.any(Number),
        card,
        latestAddress: null,
        photoWlt: expect.objectContaining({ length: 1024 }),
        warnings: [],
        readerNumber: '05.01-20090101-000000001-000000002',
      },
    ]);
    expect(history()).toEqual(['opening', 'ready', 'reading', 'ready']);
    await driver.stop();
    expect(history().at(-1)).toBe('closed');
    expect(clock.pendingTimers()).toBe(0);
  });

  it('reads the latest address and keeps the printed one', async () => {
    const { clock, reader, driver } = createReaderDesk();
    reader.putDown({ card: citizen, latestAddress: '演示省样例市新区迁居路9号' });
    await clock.advance(1000);
    expect(driver.cards).toMatchObject([
      { card: citizen, latestAddress: '演示省样例市新区迁居路9号', warnings: [] },
    ]);
    await driver.stop();
  });

  it('publishes the card with a warning when only its latest address fails', async () => {
    const { clock, reader, driver } = createReaderDesk();
    reader.putDown({ card: citizen, latestAddress: '新址' });
    reader.spoil('latestAddress', { kind: 'status', sw3: 0x21 });
    await clock.advance(1000);
    expect(driver.cards).toMatchObject([
      { card: citizen, latestAddress: null, warnings: [{ code: 'latest-address-unread' }] },
    ]);
    await driver.stop();
  });

  it.each(RESTING)(
    'publishes a card once while it rests, and again when put down again (%s)',
    async (resting) => {
      const { clock, reader, driver } = createReaderDesk({ resting });
      reader.putDown({ card: citizen });
      await clock.advance(30_000);
      expect(driver.cards).toHaveLength(1);
      reader.lift();
      await clock.advance(1000);
      reader.putDown({ card: citizen });
      await clock.advance(30_000);
      expect(driver.cards).toHaveLength(2);
      await driver.stop();
    },
  );

  it.each(RESTING)('notices a card exchanged between two looks (%s)', async (resting) => {
    const { clock, reader, driver } = createReaderDesk({ resting });
    reader.putDown({ card: citizen });
    await clock.advance(1000);
    reader.putDown({ card: permit });
    await clock.advance(1000);
    expect(driver.cards.map((reading) => reading.card)).toEqual([citizen, permit]);
    await driver.stop();
  });

  it('publishes an exchanged card whose first reading failed', async () => {
    const { clock, reader, driver } = createReaderDesk();
    reader.putDown({ card: citizen });
    await clock.advance(1000);
    reader.putDown({ card: permit });
    reader.spoil('read', { kind: 'status', sw3: 0x41 });
    await clock.advance(1000);
    expect(driver.cards.map((reading) => reading.card)).toEqual([citizen, permit]);
    await driver.stop();
  });

  it('reads a card that lay there before the driver began', async () => {
    const { clock, reader, driver } = createReaderDesk();
    reader.putDown({ card: citizen });
    await clock.advance(1000);
    await driver.stop();
    expect(driver.cards).toHaveLength(1);
  });

  it('reads on after one damaged reply, and reads twice to be sure', async () => {
    const { clock, reader, driver, history } = createReaderDesk();
    await clock.advance(1000);
    reader.putDown({ card: citizen });
    reader.spoil('read', { kind: 'corrupt' });
    await clock.advance(5000);
    expect(driver.cards).toMatchObject([{ card: citizen }]);
    expect(history()).toEqual(['opening', 'ready', 'reading', 'ready']);
    await driver.stop();
  });

  it('says so after two damaged replies, and reads the card when it is put down again', async () => {
    const { clock, reader, driver, history } = createReaderDesk();
    await clock.advance(1000);
    reader.putDown({ card: citizen });
    reader.spoil('read', { kind: 'corrupt' }, 2);
    await clock.advance(10_000);
    expect(driver.cards).toEqual([]);
    expect(history()).toEqual(['opening', 'ready', 'reading', 'fault:line-damaged']);
    reader.lift();
    await clock.advance(1000);
    reader.putDown({ card: citizen });
    await clock.advance(5000);
    expect(driver.cards).toMatchObject([{ card: citizen }]);
    await driver.stop();
  });

  it.each([
    ['breaks off', { kind: 'cut', afterBytes: 600 }],
    ['has noise before it', { kind: 'noise-before', bytes: bytesFromHex('00FFAAAAAA9669050800') }],
    ['does not come', { kind: 'silence' }],
    ['says that the command was damaged', { kind: 'status', sw3: 0x10 }],
  ] as const)('reads the card although one reply %s', async (_, mishap) => {
    const { clock, reader, driver } = createReaderDesk();
    await clock.advance(1000);
    reader.putDown({ card: foreigner2023 });
    reader.spoil('read', mishap);
    await clock.advance(15_000);
    expect(driver.cards).toMatchObject([{ card: foreigner2023 }]);
    await driver.stop();
  });

  it('tells that the card was lifted, until it is put down again', async () => {
    const { clock, reader, driver, history } = createReaderDesk();
    await clock.advance(1000);
    reader.putDown({ card: citizen });
    reader.spoil('read', { kind: 'lift' });
    await clock.advance(1500);
    expect(history()).toEqual(['opening', 'ready', 'reading', 'fault:card-read-failed']);
    reader.putDown({ card: citizen });
    await clock.advance(1500);
    expect(history().slice(4)).toEqual(['reading', 'ready']);
    expect(driver.cards).toMatchObject([{ card: citizen }]);
    await driver.stop();
  });

  it('forgets a fault when the reader has been empty for a while', async () => {
    const { clock, reader, driver, history } = createReaderDesk();
    await clock.advance(1000);
    reader.putDown({ card: citizen });
    reader.spoil('read', { kind: 'lift' });
    await clock.advance(15_000);
    expect(history().slice(-2)).toEqual(['fault:card-read-failed', 'ready']);
    await driver.stop();
  });

  it.each([
    [0x31, 'card-not-authentic'],
    [0x32, 'reader-not-accepted'],
    [0x33, 'card-not-verified'],
    [0x40, 'card-type-unknown'],
    [0x41, 'card-read-failed'],
    [0x47, 'card-random-failed'],
    [0x11, 'command-length'],
    [0x21, 'command-unknown'],
    [0x23, 'no-permission'],
    [0x24, 'unrecognised-error'],
    [0x60, 'self-test-failed'],
    [0x66, 'not-authorised'],
    [0x77, 'status-unknown'],
  ])('shows status %i of a reading as %s, publishes nothing, and tries again', async (sw3, code) => {
    const { clock, reader, driver, history } = createReaderDesk();
    await clock.advance(1000);
    reader.putDown({ card: citizen });
    reader.spoil('read', { kind: 'status', sw3 });
    await clock.advance(300);
    expect(history()).toEqual(['opening', 'ready', 'reading', `fault:${code}`]);
    expect(driver.cards).toEqual([]);
    await clock.advance(1000);
    expect(history().slice(4)).toEqual(['ready']);
    expect(driver.cards).toMatchObject([{ card: citizen }]);
    await driver.stop();
  });

  it('keeps showing the fault of a card that cannot be read for as long as it lies there', async () => {
    const { clock, reader, driver, history } = createReaderDesk();
    await clock.advance(1000);
    reader.putDown({ card: citizen });
    reader.spoil('read', { kind: 'status', sw3: 0x31 }, 1000);
    await clock.advance(60_000);
    expect(history()).toEqual(['opening', 'ready', 'reading', 'fault:card-not-authentic']);
    expect(driver.cards).toEqual([]);
    await driver.stop();
  });

  it('asks for one card only when a card is found but cannot be selected', async () => {
    const { clock, reader, driver, history } = createReaderDesk();
    await clock.advance(1000);
    reader.putDown({ card: citizen });
    reader.spoil('select', { kind: 'status', sw3: 0x81 });
    await clock.advance(1000);
    expect(history()).toContain('fault:card-not-selected');
    expect(driver.cards).toHaveLength(1);
    await driver.stop();
  });

  it('does not take a late reply for the answer to a later command', async () => {
    let slow = 6_000;
    const { clock, reader, driver } = createReaderDesk({ latencyMs: (name) => (name === 'read' ? slow : 0) });
    reader.putDown({ card: citizen });
    await clock.advance(7_000);
    slow = 0;
    reader.lift();
    await clock.advance(20_000);
    reader.putDown({ card: permit });
    await clock.advance(20_000);
    const people = driver.cards.map((reading) => reading.card);
    expect(people.filter((card) => card !== citizen)).toHaveLength(1);
    expect(people.at(-1)).toEqual(permit);
    await driver.stop();
  });

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
