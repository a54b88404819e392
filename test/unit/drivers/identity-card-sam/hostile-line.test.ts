import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { concatBytes } from '../../../../drivers/bytes.ts';
import { anyCard } from '../../../support/drivers/identity-cards.ts';
import { createReaderDesk } from '../../../support/drivers/reader-desk.ts';

/** What a line does to one reply. A burst of up to eight turned bits is the most that XOR finds without fail. */
type Harm =
  | { readonly kind: 'none' }
  | { readonly kind: 'burst'; readonly place: number; readonly pattern: number }
  | { readonly kind: 'lost'; readonly place: number; readonly count: number }
  | { readonly kind: 'noise'; readonly before: Uint8Array; readonly after: Uint8Array }
  | { readonly kind: 'twice' }
  | { readonly kind: 'swallowed' };

const falseHead = fc.constantFrom(
  [0xaa, 0xaa, 0xaa, 0x96, 0x69],
  [0xaa, 0xaa, 0xaa, 0x96, 0x69, 5, 8],
  [0xaa, 0xaa],
);
const noise = fc.oneof(
  fc.uint8Array({ maxLength: 12 }),
  falseHead.map((bytes) => Uint8Array.from(bytes)),
);
const harm: fc.Arbitrary<Harm> = fc.oneof(
  { weight: 3, arbitrary: fc.constant<Harm>({ kind: 'none' }) },
  fc.record({
    kind: fc.constant('burst' as const),
    place: fc.nat(),
    pattern: fc.integer({ min: 1, max: 255 }),
  }),
  fc.record({ kind: fc.constant('lost' as const), place: fc.nat(), count: fc.integer({ min: 1, max: 300 }) }),
  fc.record({ kind: fc.constant('noise' as const), before: noise, after: noise }),
  fc.constant<Harm>({ kind: 'twice' }),
  fc.constant<Harm>({ kind: 'swallowed' }),
);

function suffer(bytes: Uint8Array, suffered: Harm): Uint8Array {
  switch (suffered.kind) {
    case 'none':
      return bytes;
    case 'burst': {
      const bit = suffered.place % (bytes.length * 8);
      const turned = suffered.pattern << (bit & 7);
      return bytes.map((byte, i) =>
        i === bit >> 3 ? byte ^ turned : i === (bit >> 3) + 1 ? byte ^ (turned >> 8) : byte,
      );
    }
    case 'lost': {
      const place = suffered.place % bytes.length;
      return concatBytes([bytes.subarray(0, place), bytes.subarray(place + suffered.count)]);
    }
    case 'noise':
      return concatBytes([suffered.before, bytes, suffered.after]);
    case 'twice':
      return concatBytes([bytes, bytes]);
    case 'swallowed':
      return new Uint8Array(0);
  }
}

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
          const onTheWay = (bytes: Uint8Array) => {
            const arrived = suffer(bytes, harms[sent] ?? { kind: 'none' });
            sent++;
            const parts: Uint8Array[] = [];
            for (let at = 0; at < arrived.length; ) {
              const portion = portions[parts.length % portions.length] ?? 1;
              parts.push(arrived.subarray(at, at + portion));
              at += portion;
            }
            return parts;
          };
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
