import { expect, it } from 'vitest';
import { sendAll } from '../../support/deliveries.ts';
import { openSigningWorld, type SigningWorld, TEAM } from '../../support/signing-world.ts';

function meet(a: SigningWorld, b: SigningWorld): void {
  sendAll(a.store, b.store);
  sendAll(b.store, a.store);
}

/** Two nodes that know one person, and then sign them both while they cannot hear each other. */
async function openApart() {
  const [a, b] = [await openSigningWorld(), await openSigningWorld()];
  const residentId = await a.register('单建国', '1980-03-05');
  meet(a, b);
  const atA = await a.signUp(residentId);
  b.later(60_000);
  const atB = await b.signUp(residentId);
  return { a, b, residentId, first: atA.contractId, second: atB.contractId };
}

const shown = async ({ desk }: SigningWorld, residentId: string) => ({
  contracts: (await desk.signing.ofResident({ residentId }))
    .map(({ contractId, status }) => [contractId, status])
    .toSorted(),
  clashes: (await desk.signing.clashes()).map(({ kept, other }) => [kept.contractId, other.contractId]),
});

it('come to the same contract in force, and both show the other for a decision', async () => {
  const { a, b, residentId, first, second } = await openApart();
  meet(a, b);
  const expected = {
    contracts: [
      [first, 'in-force'],
      [second, 'superseded'],
    ].toSorted(),
    clashes: [[first, second]],
  };
  expect(await shown(a, residentId)).toEqual(expected);
  expect(await shown(b, residentId)).toEqual(expected);
  expect(await a.desk.signing.get({ contractId: second })).toMatchObject({ clash: { contractId: first } });
});

it('count the person for the doctor of the contract in force, with one load, one debt and one list of tasks', async () => {
  const { a, b, second } = await openApart();
  await b.desk.signing.transfer({
    contractId: second,
    teamId: TEAM,
    doctorId: 'm-second',
    reason: '居民要求',
  });
  meet(a, b);
  for (const { as, desk } of [a, b]) {
    const { indicators } = await as('manager').indicators.overview();
    const signed = indicators.find(({ id }) => id === 'signed-all');
    expect(signed?.groups.doctor).toMatchObject([{ label: '陈医生', numerator: 1, denominator: 1 }]);
    expect(await desk.signingTeams.list()).toMatchObject([{ load: 1 }]);
    const tasks = await desk.signingTasks.ofTeam({ teamId: TEAM, withinDays: 366 });
    expect(tasks).toHaveLength(5);
    expect(new Set(tasks.map(({ contractId }) => contractId))).not.toContain(second);
    expect(await desk.signingTasks.progress()).toMatchObject([{ contracts: 1, promised: 5 }]);
  }
});

it('whatever arrives first, and with the text and the signatures of both whole', async () => {
  const { a, b, residentId, second } = await openApart();
  sendAll(b.store, a.store);
  sendAll(a.store, b.store);
  expect(await shown(a, residentId)).toEqual(await shown(b, residentId));
  expect((await a.desk.signing.agreement({ contractId: second })).seal).toEqual({ intact: true });
});

it('go by what a person decides at either of them', async () => {
  const { a, b, residentId, first, second } = await openApart();
  meet(a, b);
  await b.desk.signing.settle({ keep: second, give: first, reason: '居民选择乙' });
  meet(a, b);
  const expected = {
    contracts: [
      [first, 'ended'],
      [second, 'in-force'],
    ].toSorted(),
    clashes: [],
  };
  for (const node of [a, b]) {
    expect(await shown(node, residentId)).toEqual(expected);
    // At once: the one that was given up has no last day of its own, and is nobody's load.
    expect(await node.desk.signingTeams.list()).toMatchObject([{ load: 1 }]);
    node.later(86_400_000);
    expect(await shown(node, residentId)).toEqual(expected);
  }
});

it('show one in force while the other, ended already, still runs to its last day', async () => {
  const { a, b, residentId, first, second } = await openApart();
  await a.desk.signing.end({ contractId: first, why: '04', on: '2026-03-31' });
  meet(a, b);
  for (const node of [a, b]) {
    const statuses = async () => new Map((await shown(node, residentId)).contracts as [string, string][]);
    expect(await statuses()).toEqual(
      new Map([
        [first, 'in-force'],
        [second, 'superseded'],
      ]),
    );
    node.later(31 * 86_400_000);
    expect(await statuses()).toEqual(
      new Map([
        [first, 'ended'],
        [second, 'in-force'],
      ]),
    );
  }
});

it('that transferred one resident apart agree on the later doctor, and show the other until it is done again', async () => {
  const [a, b] = [await openSigningWorld(), await openSigningWorld()];
  const { contractId } = await a.signUp(await a.register('单建国', '1980-03-05'));
  meet(a, b);
  const transfer = ({ desk }: SigningWorld, doctorId: string) =>
    desk.signing.transfer({ contractId, teamId: TEAM, doctorId, reason: '居民要求' });
  await transfer(a, 'm-second');
  b.later(60_000);
  await transfer(b, 'm-nurse');
  meet(a, b);
  for (const { desk } of [a, b]) {
    expect(await desk.signing.get({ contractId })).toMatchObject({
      doctorName: '何护士',
      lostTransfer: { doctorName: '赵医生' },
    });
  }
  a.later(120_000);
  expect(await transfer(a, 'm-second')).toMatchObject({ doctorName: '赵医生', lostTransfer: null });
});

it('show a clash too where two records of one person, each with a contract, are merged', async () => {
  const { desk, as, register, signUp, later } = await openSigningWorld();
  const [loser, survivor] = [await register('单建国', '1980-03-05'), await register('范某', '1971-08-09')];
  const { contractId: first } = await signUp(loser);
  later(60_000);
  const { contractId: second } = await signUp(survivor);
  expect(await desk.signing.clashes()).toEqual([]);
  await as('registrar').residents.merge({ loser, survivor, reason: '同一人' });
  expect(await desk.signing.clashes()).toMatchObject([
    { resident: { id: survivor }, kept: { contractId: first }, other: { contractId: second } },
  ]);
});

it('give different numbers when they stand at different seats', async () => {
  const world = await openSigningWorld();
  const [one, other] = [
    await world.register('甲某', '1980-01-01'),
    await world.register('乙某', '1981-01-01'),
  ];
  const atDesk = await world.offer(one);
  const nurse = world.as('nurse', 'nurse');
  const agreement = {
    contractId: 'c-nurse',
    residentId: other,
    teamId: 'team-1',
    doctorId: 'm-doctor',
    packageIds: ['basic'],
    from: '2026-03-02',
    years: 1,
  };
  await nurse.signing.draft({ agreements: [agreement] });
  const [atNurse] = await nurse.signing.offer({ contractIds: ['c-nurse'] });
  expect([atDesk.number, atNurse?.number]).toEqual(['QY350426105-2026-A000001', 'QY350426105-2026-B000001']);
});
