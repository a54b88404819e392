import { describe, expect, it } from 'vitest';
import type { RestingCard } from '../../../../drivers/identity-card-sam/simulated-sam.ts';
import { citizen, oneOfEach, permit } from '../../../support/drivers/identity-cards.ts';
import { createReaderDesk } from '../../../support/drivers/reader-desk.ts';

const RESTING: readonly RestingCard[] = ['selectable', 'unselectable', 'found-again'];

describe('cards on an identity-card reader', () => {
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
});
