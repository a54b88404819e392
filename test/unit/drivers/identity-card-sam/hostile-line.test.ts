import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { harmWith, inPortions, suffer } from '../../../support/drivers/harm.ts';
import { anyCard } from '../../../support/drivers/identity-cards.ts';
import { createReaderDesk } from '../../../support/drivers/reader-desk.ts';

const falseHead = fc.constantFrom(
  [0xaa, 0xaa, 0xaa, 0x96, 0x69],
  [0xaa, 0xaa, 0xaa, 0x96, 0x69, 5, 8],
  [0xaa, 0xaa],
);
const noise = fc.oneof(
  fc.uint8Array({ maxLength: 12 }),
  falseHead.map((bytes) => Uint8Array.from(bytes)),
);
const harm = harmWith(noise, 300);

describe('identity-card reader on a line that harms what it carries', () => {
  it('never throws and never publishes a card other than the one on the reader', async () => {
    const visit = fc.record({
      card: anyCard,
      latestAddress: fc.constantFrom(null, '演练新址3号'),
      staysMs: fc.nat(12_000),
    });
    const cuts = fc.array(fc.integer({ min: 1, max: 700 }), { minLength: 1, maxLength: 6 });
    let published = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(visit, { minLength: 1, maxLength: 3 }),
        fc.array(harm, { maxLength: 25 }),
        cuts,
        async (visits, harms, portions) => {
          let sent = 0;
          const onTheWay = (bytes: Uint8Array) =>
            inPortions(suffer(bytes, harms[sent++] ?? { kind: 'none' }), portions);
          const { clock, reader, driver } = createReaderDesk({ onTheWay, latencyMs: () => 30 });
          for (const { card, latestAddress, staysMs } of visits) {
            const before = driver.cards.length;
            reader.putDown({ card, latestAddress });
            await clock.advance(staysMs);
            for (const reading of driver.cards.slice(before)) {
              expect(reading.card).toEqual(card);
              const told = reading.warnings.some((warning) => warning.code === 'latest-address-unread');
              const onChip = 'address' in card ? latestAddress : null;
              expect(reading.latestAddress).toBe(told ? null : onChip);
              published++;
            }
            reader.lift();
            await clock.advance(1000);
          }
          const last = driver.cards.length;
          reader.lift();
          await clock.advance(60_000);
          reader.putDown({ card: visits[0]?.card ?? expect.fail('no visit') });
          await clock.advance(60_000);
          expect(driver.cards.length).toBeGreaterThan(last);
          expect(
            driver.states.filter((state) => 'fault' in state && state.fault.code === 'driver-defect'),
          ).toEqual([]);
          await driver.stop();
        },
      ),
      { numRuns: 100 },
    );
    expect(published).toBeGreaterThan(0);
  });
});
