import { expect, it } from 'vitest';
import { refusalOfCall } from '../../support/refused-call.ts';
import { type Choice, openSigningWorld, TEAM } from '../../support/signing-world.ts';

const RESIDENT_FEN = 2_000;

/** A clinic of 福州: the resident is asked for 20 元 at most. */
async function openPaying(choice: Choice = {}) {
  const world = await openSigningWorld();
  const pack = { from: 'program', id: 'fuzhou' } as const;
  await world.as('administrator').policy.apply({ pack, trustsPublisher: false });
  const residentId = await world.register('单建国', '1980-03-05');
  const contract = await world.signUp(residentId, choice);
  return { ...world, residentId, contract, contractId: contract.contractId };
}

type Paying = Awaited<ReturnType<typeof openPaying>>;

const pay = ({ desk, contractId }: Paying, paymentId: string, fen: number, payer = 'resident') =>
  desk.signingFees.pay({ contractId, paymentId, payer, fen });

it('is owed by those whom the policy names, until it is paid', async () => {
  const world = await openPaying();
  const { desk, contract } = world;
  const own = contract.owed.find(({ id }) => id === 'resident');
  expect(own).toMatchObject({ fen: RESIDENT_FEN, paidFen: 0 });
  expect(await desk.signingFees.debts({})).toHaveLength(1);
  await pay(world, 'p-1', 500);
  expect(await refusalOfCall(pay(world, 'p-2', 1_501))).toMatchObject({ code: 'paid-too-much' });
  expect(await refusalOfCall(pay(world, 'p-2', 1, 'santa'))).toMatchObject({ code: 'payer-unknown' });
  const paid = await pay(world, 'p-2', 1_500);
  expect(paid.owed.find(({ id }) => id === 'resident')).toMatchObject({ paidFen: RESIDENT_FEN });
});

it('is taken once for a repeated click, under one receipt', async () => {
  const world = await openPaying();
  await pay(world, 'p-1', 500);
  const again = await pay(world, 'p-1', 500);
  expect(again.payments.map(({ receipt }) => receipt)).toEqual(['SJ350426105-2026-A000001']);
});

it('keeps a reversed payment and its receipt’s number, and is owed again', async () => {
  const world = await openPaying();
  const { desk, contractId } = world;
  await pay(world, 'p-1', RESIDENT_FEN);
  await desk.signingFees.reverse({ contractId, paymentId: 'p-1', reason: '收错人' });
  const twice = desk.signingFees.reverse({ contractId, paymentId: 'p-1', reason: '再来' });
  expect(await refusalOfCall(twice)).toMatchObject({ code: 'unknown-payment' });
  const after = await pay(world, 'p-2', RESIDENT_FEN);
  expect(after.payments.map(({ receipt, reversed }) => [receipt, reversed])).toEqual([
    ['SJ350426105-2026-A000001', '收错人'],
    ['SJ350426105-2026-A000002', null],
  ]);
  expect(await desk.signingFees.receipt({ contractId, paymentId: 'p-1' })).toMatchObject({
    reversed: '收错人',
    residentName: '单建国',
    clinicName: '青山镇卫生院',
  });
});

it('says of a second print of a receipt that it is one', async () => {
  const world = await openPaying();
  const { desk, contractId } = world;
  await pay(world, 'p-1', 500);
  const print = () => desk.signingFees.printReceipt({ contractId, paymentId: 'p-1' });
  expect([await print(), await print()]).toEqual([{ copy: 1 }, { copy: 2 }]);
  expect(await desk.signingFees.receipt({ contractId, paymentId: 'p-1' })).toMatchObject({ prints: 2 });
});

it('is waived for hardship up to the resident’s part, and owed by nobody of the household', async () => {
  const { desk, contractId } = await openPaying();
  const waive = (fen: number) => desk.signing.waive({ contractId, fen, reason: '低保户' });
  expect(await refusalOfCall(waive(RESIDENT_FEN + 1))).toMatchObject({ code: 'waived-too-much' });
  const waived = await waive(RESIDENT_FEN);
  expect(waived.owed.find(({ id }) => id === 'resident')).toMatchObject({ fen: 0 });
  expect(waived.waiver).toEqual({ fen: RESIDENT_FEN, reason: '低保户' });
});

it('is waived by the year: in the second of two, too, the resident’s part is that of one', async () => {
  const { desk, contractId, later } = await openPaying({ years: 2 });
  later(400 * 86_400_000);
  const contract = await desk.signing.get({ contractId });
  expect(contract.owed.find(({ id }) => id === 'resident')).toMatchObject({ fen: 2 * RESIDENT_FEN });
  expect(contract.residentFen).toBe(RESIDENT_FEN);
  const waived = await desk.signing.waive({ contractId, fen: contract.residentFen, reason: '低保户' });
  expect(waived.owed.find(({ id }) => id === 'resident')).toMatchObject({ fen: 0 });
});

it('is distributed to the fen by the services of the year, put down once more when it changes', async () => {
  const world = await openPaying();
  const { desk, as, contractId } = world;
  await pay(world, 'p-1', 1_001);
  const serve = (worker: typeof desk, serviceId: string) =>
    worker.signingTasks.serve({
      contractId,
      serviceId,
      packageId: 'basic',
      itemId: 'record',
      on: '2026-03-02',
      evidence: '核对档案',
    });
  await serve(desk, 's-1');
  await serve(desk, 's-2');
  await serve(as('nurse', 'nurse'), 's-3');
  const lead = as('public-health');
  const asked = { teamId: TEAM, year: 2026 };
  const preview = await lead.signingTeams.distribution(asked);
  expect(preview).toMatchObject({ totalFen: 1_001, recorded: null, meetsPayShare: true });
  expect(preview.members.map(({ points }) => points)).toEqual([2, 1, 0, 0]);
  const sum = (parts: readonly { readonly fen: number }[]) => parts.reduce((all, { fen }) => all + fen, 0);
  expect(sum(preview.shares)).toBe(1_001);
  expect(sum(preview.members)).toBe(preview.shares.find(({ id }) => id === 'team')?.fen);
  const put = await lead.signingTeams.distribute({ ...asked, points: { 'm-second': 3 } });
  expect(put.members.map(({ points }) => points)).toEqual([2, 1, 3, 0]);
  expect(put.recorded).toMatchObject({ totalFen: 1_001, staffName: '苏公卫' });
});

it('stays with the team that it was paid to when the resident goes to another', async () => {
  const world = await openPaying();
  const { desk, as, contractId } = world;
  await pay(world, 'p-1', 1_000);
  const lead = as('public-health');
  const member = (memberId: string, role: string) => ({ memberId, name: memberId, role });
  const { members } = (await lead.signingTeams.list())[0] ?? { members: [] };
  const other = {
    name: '梅岭团队',
    leaderId: 'd-2',
    members: members.map(({ memberId, role }) =>
      member(memberId === 'm-doctor' ? 'd-2' : `${memberId}-2`, role),
    ),
    capacity: 100,
    villages: [],
  };
  await lead.signingTeams.form({ teamId: 'team-2', team: other });
  await desk.signing.transfer({ contractId, teamId: 'team-2', doctorId: 'd-2', reason: '搬到梅岭村' });
  await pay(world, 'p-2', 300);
  const total = async (teamId: string) =>
    (await lead.signingTeams.distribution({ teamId, year: 2026 })).totalFen;
  expect([await total(TEAM), await total('team-2')]).toEqual([1_000, 300]);
});
