import { expect, it } from 'vitest';
import { MOST_LISTED } from '../../../contract/most-listed.ts';
import { draft } from '../../../domain/journal/index.ts';
import { contractKinds } from '../../../domain/signing/events.ts';
import { openSigningWorld } from '../../support/signing-world.ts';

const county = { staffId: 'other', role: 'doctor', seatId: 'other' };

it('a list of contracts has an end, and what it left out comes up as its lines are dealt with', async () => {
  const { desk, store, offer, register } = await openSigningWorld();
  const first = await offer(await register('单小样', '1950-03-05'));
  const [drafted] = store.history('contract', first.contractId);
  const terms = contractKinds.drafted.body.parse(drafted?.body);
  store.append(county, () =>
    Array.from({ length: MOST_LISTED + 1 }, (_, at) => draft(contractKinds.drafted, `c${at}`, terms)),
  );
  const listed = async () => (await desk.signing.unsigned({})).map(({ contractId }) => contractId);
  const before = await listed();
  expect([before.length, before[0], before.at(-1)]).toEqual([
    MOST_LISTED,
    first.contractId,
    `c${MOST_LISTED - 2}`,
  ]);
  await desk.signing.end({ contractId: first.contractId, why: '99', on: '2026-03-02' });
  expect((await listed()).at(-1)).toBe(`c${MOST_LISTED - 1}`);
});
