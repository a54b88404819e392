import { describe, expect, it } from 'vitest';
import { bytesFromHex } from '../../../../drivers/bytes.ts';
import { citizen, foreigner2023, permit } from '../../../support/drivers/identity-cards.ts';
import { createReaderDesk } from '../../../support/drivers/reader-desk.ts';

describe('a card that is not read at once', () => {
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
});
