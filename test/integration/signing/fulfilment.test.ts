import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { pressureForm } from '../../support/chronic-forms.ts';
import { refusalOfCall } from '../../support/refused-call.ts';
import { openSigningWorld, type SigningWorld, TEAM } from '../../support/signing-world.ts';

const DAY_MS = 86_400_000;

async function openSigned() {
  const world = await openSigningWorld();
  const residentId = await world.register('单有福', '1965-02-01');
  const card = await world.desk.chronic.enrol({ residentId, disease: 'hypertension', how: 'hand' });
  const contract = await world.signUp(residentId, { packageIds: ['basic', 'hypertension'] });
  return { ...world, residentId, cardId: card.state.cardId, contractId: contract.contractId };
}

type Signed = Awaited<ReturnType<typeof openSigned>>;

const done = async ({ desk, contractId }: Signed) =>
  (await desk.signingTasks.ofContract({ contractId }))
    .filter(({ service }) => service !== null)
    .map(({ packageId, itemId, time, service }) => [`${packageId} ${itemId}`, time, service?.by]);

async function visit({ desk, as, residentId }: SigningWorld & { readonly residentId: string }) {
  const { row } = await as('registrar').queue.checkIn({
    residentId,
    purpose: 'outpatient',
    stage: 'consult',
  });
  await desk.visits.close({ visitId: row.visitId, outcome: 'treated' });
}

it('makes each item of the packages a dated task of the contract year', async () => {
  const { desk, contractId } = await openSigned();
  const tasks = await desk.signingTasks.ofContract({ contractId });
  expect(
    tasks.filter(({ itemId }) => itemId === 'follow-up').map(({ dueOn, state }) => [dueOn, state]),
  ).toEqual([
    ['2026-06-01', 'due'],
    ['2026-08-31', 'later'],
    ['2026-11-30', 'later'],
    ['2027-03-01', 'later'],
  ]);
  expect(await desk.signing.get({ contractId })).toMatchObject({ progress: { done: 0, promised: 10 } });
});

it('is done by a visit that closes, once in each part of the year', async () => {
  const signed = await openSigned();
  await visit(signed);
  expect(await done(signed)).toEqual([
    ['basic record', 1, 'visit'],
    ['basic advice', 1, 'visit'],
  ]);
  signed.later(DAY_MS);
  await visit(signed);
  expect(await done(signed)).toHaveLength(2);
  signed.later(100 * DAY_MS);
  await visit(signed);
  expect(await done(signed)).toContainEqual(['basic advice', 2, 'visit']);
});

it('is not done by somebody who left before the doctor saw them', async () => {
  const signed = await openSigned();
  const { row } = await signed
    .as('registrar')
    .queue.checkIn({ residentId: signed.residentId, purpose: 'outpatient', stage: 'consult' });
  await signed.desk.visits.close({ visitId: row.visitId, outcome: 'left' });
  expect(await done(signed)).toEqual([]);
});

it('is done by a follow-up in the same save, and undone with it', async () => {
  const signed = await openSigned();
  const { desk, store, cardId, contractId } = signed;
  await desk.chronic.followUp({ cardId, followUpId: 'f-1', values: pressureForm(128, 78) });
  expect(await done(signed)).toEqual([
    ['basic advice', 1, 'follow-up'],
    ['hypertension follow-up', 1, 'follow-up'],
  ]);
  const [told, served] = [store.history('chronic-card', cardId), store.history('contract', contractId)].map(
    (entries) => entries.at(-1)?.seq ?? 0,
  );
  expect((served ?? 0) - (told ?? 0)).toBe(2);
  await desk.chronic.withdrawFollowUp({ cardId, followUpId: 'f-1', reason: '记错人' });
  expect(await done(signed)).toEqual([]);
});

it('is not done by a follow-up by phone: the package promises one face to face', async () => {
  const signed = await openSigned();
  const values = pressureForm(128, 78, { way: '3' });
  await signed.desk.chronic.followUp({ cardId: signed.cardId, followUpId: 'f-1', values });
  expect(await done(signed)).toEqual([]);
});

it('is done by a check-up', async () => {
  const signed = await openSigned();
  await signed.desk.chronic.checkedUp({ residentId: signed.residentId, checkUpId: 'k-1', result: 'normal' });
  expect(await done(signed)).toEqual([['hypertension check-up', 1, 'check-up']]);
});

it('is put down by hand with evidence, only what was promised and not ahead of time', async () => {
  const signed = await openSigned();
  const { desk, contractId } = signed;
  const serve = (itemId: string, on: string) =>
    desk.signingTasks.serve({
      contractId,
      serviceId: randomUUID(),
      packageId: 'basic',
      itemId,
      on,
      evidence: '村里健康讲座签到表',
    });
  expect(await refusalOfCall(serve('massage', '2026-03-02'))).toMatchObject({ code: 'item-unknown' });
  expect(await refusalOfCall(serve('advice', '2026-03-03'))).toMatchObject({ code: 'not-in-force' });
  expect(await refusalOfCall(serve('advice', '2026-03-01'))).toMatchObject({ code: 'not-in-force' });
  await serve('advice', '2026-03-02');
  expect(await done(signed)).toEqual([['basic advice', 1, 'hand']]);
});

it('is confirmed and rated by the resident once, which earns points', async () => {
  const signed = await openSigned();
  const { desk, contractId, residentId } = signed;
  await visit(signed);
  const [task] = await desk.signingTasks.ofContract({ contractId });
  const serviceId = task?.service?.serviceId ?? '';
  const confirm = () => desk.signingTasks.confirm({ contractId, serviceId, how: 'in-person', rating: 5 });
  await confirm();
  expect(await refusalOfCall(confirm())).toMatchObject({ code: 'confirmed-already' });
  const points = await desk.points.ofResident({ residentId });
  expect(points.balance).toMatchObject({ waiting: 10 });
  expect(await desk.signingTasks.progress()).toMatchObject([
    { teamId: TEAM, contracts: 1, done: 2, promised: 10, overdue: 0, confirmed: 1, rating: 5 },
  ]);
});

it('is listed for the team when it falls due, the longest overdue first', async () => {
  const { desk, later } = await openSigned();
  later(95 * DAY_MS);
  const tasks = await desk.signingTasks.ofTeam({ teamId: TEAM, withinDays: 90 });
  expect(tasks.map(({ itemId, dueOn, state }) => [itemId, dueOn, state])).toEqual([
    ['advice', '2026-06-01', 'overdue'],
    ['follow-up', '2026-06-01', 'overdue'],
    ['advice', '2026-08-31', 'due'],
    ['follow-up', '2026-08-31', 'due'],
  ]);
  expect(tasks[0]).toMatchObject({ phone: '17000001234', resident: { name: '单有福' } });
});
