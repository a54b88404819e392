import { hash as digest } from 'node:crypto';
import { expect, it } from 'vitest';
import { refusalOfCall } from '../../support/refused-call.ts';
import { openSigningWorld, type SigningWorld, strokes } from '../../support/signing-world.ts';

async function openSigned() {
  const world = await openSigningWorld();
  const residentId = await world.register('单有福', '1955-02-01');
  const contract = await world.signUp(residentId);
  return { ...world, ...contract };
}

function changeBlob({ store }: SigningWorld, hash: string, bytes: Uint8Array): void {
  store.db.prepare('update blob set bytes = ? where hash = ?').run(bytes, hash);
}

const sealOf = async ({ desk, contractId }: SigningWorld & { readonly contractId: string }) =>
  (await desk.signing.agreement({ contractId })).seal;

it('shows the exact text that was signed, with both signatures as drawn', async () => {
  const { desk, contractId, textHash } = await openSigned();
  const shown = await desk.signing.agreement({ contractId });
  expect(shown.seal).toEqual({ intact: true });
  expect(digest('sha256', shown.text ?? '')).toBe(textHash);
  expect(shown.text).toContain('甲方（居民）：单有福');
  expect(shown.text).toContain(shown.number);
  expect(shown.signatures.map(({ role, strokes: drawn, with: tool }) => [role, drawn, tool])).toEqual([
    ['resident', strokes, 'pen'],
    ['doctor', strokes, 'mouse'],
  ]);
});

it('tells of a text that was changed by a single character, shows and prints none of it', async () => {
  const world = await openSigned();
  const { desk, contractId, textHash } = world;
  const { text } = await desk.signing.agreement({ contractId });
  changeBlob(world, textHash ?? '', Buffer.from((text ?? '').replace('每年 0.00 元', '每年 9.00 元')));
  const shown = await desk.signing.agreement({ contractId });
  expect(shown).toMatchObject({ text: null, seal: { intact: false } });
  expect(await refusalOfCall(desk.signing.print({ contractId }))).toMatchObject({ code: 'seal-broken' });
});

it('tells of a signature that was changed', async () => {
  const world = await openSigned();
  const drawn = digest('sha256', JSON.stringify(strokes));
  changeBlob(world, drawn, Buffer.from('[[[0,0,0]]]'));
  const shown = await world.desk.signing.agreement({ contractId: world.contractId });
  expect(shown.seal).toMatchObject({
    intact: false,
    faults: [expect.stringContaining('单有福'), expect.stringContaining('陈医生')],
  });
  expect(shown.signatures.map((one) => one.strokes)).toEqual([null, null]);
});

it('tells of an entry that was changed in the journal, with its chain', async () => {
  const world = await openSigned();
  const { db } = world.store;
  db.prepare(
    `update journal set body = replace(body, '单有福', '单无福') where kind = 'signing.signed'`,
  ).run();
  expect(await sealOf(world)).toMatchObject({ intact: false, faults: [expect.stringContaining('日志')] });
});

it('tells of a state that is not what the entries say', async () => {
  const world = await openSigned();
  world.store.db
    .prepare(
      `update subject set state = replace(state, '"until":"2027-03-01"', '"until":"2029-03-01"') where type = 'contract'`,
    )
    .run();
  expect(await sealOf(world)).toMatchObject({ intact: false });
});

it('is not signed under a text that was changed, nor under another one', async () => {
  const world = await openSigningWorld();
  const { contractId, textHash } = await world.offer(await world.register('单有福', '1955-02-01'));
  const drawn = strokes.map((stroke) => [...stroke]);
  const signed = (hash: string) =>
    refusalOfCall(
      world.desk.signing.sign({
        agreements: [{ contractId, textHash: hash }],
        role: 'resident',
        name: '单有福',
        strokes: drawn,
        with: 'pen',
      }),
    );
  expect(await signed('b'.repeat(64))).toMatchObject({ code: 'text-differs' });
  changeBlob(world, textHash ?? '', Buffer.from('别的协议'));
  expect(await signed(textHash ?? '')).toMatchObject({ code: 'seal-broken' });
});

it('a dot is no signature', async () => {
  const world = await openSigningWorld();
  const { contractId, textHash } = await world.offer(await world.register('单有福', '1955-02-01'));
  const dot = world.desk.signing.sign({
    agreements: [{ contractId, textHash: textHash ?? '' }],
    role: 'resident',
    name: '单有福',
    strokes: [[[10, 10, 0]]],
    with: 'mouse',
  });
  expect(await refusalOfCall(dot)).toMatchObject({ code: 'no-signature' });
});

it('counts what goes to the printer: the second is a reprint', async () => {
  const { desk, contractId } = await openSigned();
  expect(await desk.signing.print({ contractId })).toEqual({ copy: 1 });
  expect(await desk.signing.print({ contractId })).toEqual({ copy: 2 });
  expect(await desk.signing.agreement({ contractId })).toMatchObject({ prints: 2 });
});
