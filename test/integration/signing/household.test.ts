import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { refusalOfCall } from '../../support/refused-call.ts';
import { openSigningWorld, strokes, TEAM } from '../../support/signing-world.ts';

const drawn = strokes.map((stroke) => [...stroke]);

async function openFamily() {
  const world = await openSigningWorld();
  const grandfather = await world.register('单有福', '1955-02-01');
  const father = await world.register('单建国', '1980-03-05');
  const child = await world.register('单小满', '2022-05-01', { phone: null });
  const stranger = await world.register('方外人', '1970-01-01', {
    phone: '17000009999',
    homeAddress: {
      province: '福建省',
      city: '',
      county: '尤溪县',
      township: '青山镇',
      village: '溪口村',
      detail: '13号',
    },
  });
  return { ...world, grandfather, father, child, stranger };
}

it('finds those of one house and phone, with the reason, and nobody else of the village', async () => {
  const { desk, grandfather, father, child } = await openFamily();
  const household = await desk.signing.household({ residentId: father });
  const told = household.map(({ resident, reasons }) => [resident.id, reasons]);
  expect(told[0]).toEqual([father, []]);
  expect(new Map(told.slice(1) as [string, string[]][])).toEqual(
    new Map([
      [grandfather, ['住址相同', '联系电话相同']],
      [child, ['住址相同']],
    ]),
  );
});

it('proposes groups, packages and the team of the village, each from the record', async () => {
  const { desk, grandfather, father, child } = await openFamily();
  const proposal = await desk.signing.propose({ residentIds: [grandfather, father, child] });
  const codes = proposal.people.map(({ groups }) => groups.map(({ code }) => code));
  expect(codes).toEqual([['03'], ['10'], ['02']]);
  const suggested = proposal.people.map(({ packages }) =>
    packages.filter((one) => one.suggested).map(({ id }) => id),
  );
  expect(suggested).toEqual([['basic', 'elderly'], ['basic'], ['basic']]);
  expect(proposal.people.map(({ suggestedTeamId }) => suggestedTeamId)).toEqual([TEAM, TEAM, TEAM]);
  expect(proposal.markable.map(({ code }) => code)).toEqual(['01', '09', '11']);
  expect(proposal.years).toEqual([1, 2, 3]);
});

it('signs the whole household with one signature of each side, every agreement under its own number', async () => {
  const { desk, grandfather, father } = await openFamily();
  const ids = [randomUUID(), randomUUID()];
  const agreements = [grandfather, father].map((residentId, at) => ({
    contractId: ids[at] ?? '',
    residentId,
    teamId: TEAM,
    doctorId: 'm-doctor',
    adviserId: 'm-adviser',
    packageIds: ['basic'],
    from: '2026-03-02',
    years: 1,
  }));
  const drafts = await desk.signing.draft({ householdId: 'home-1', agreements });
  expect(drafts.map(({ status, groups }) => [status, groups.map(({ label }) => label)])).toEqual([
    ['draft', ['老年人']],
    ['draft', ['一般人群']],
  ]);
  const texts = await desk.signing.offer({ contractIds: ids });
  expect(texts.map(({ number }) => number)).toEqual(['QY350426105-2026-A000001', 'QY350426105-2026-A000002']);
  const shown = texts.map(({ contractId, textHash }) => ({ contractId, textHash }));
  await desk.signing.sign({
    agreements: shown,
    role: 'resident',
    name: '单建国',
    strokes: drawn,
    with: 'pen',
  });
  const doctor = {
    agreements: shown,
    role: 'doctor',
    name: '陈医生',
    strokes: drawn,
    with: 'touch',
  } as const;
  const signed = await desk.signing.sign(doctor);
  expect(signed.map(({ status, householdId }) => [status, householdId])).toEqual([
    ['in-force', 'home-1'],
    ['in-force', 'home-1'],
  ]);
  const [team] = await desk.signingTeams.list();
  expect(team).toMatchObject({ load: 2, members: [{ load: 2 }, {}, { load: 0 }, {}] });
});

it('drafts all or none, and a second click drafts once', async () => {
  const { desk, father, child, signUp } = await openFamily();
  await signUp(child);
  const of = (contractId: string, residentId: string) => ({
    contractId,
    residentId,
    teamId: TEAM,
    doctorId: 'm-doctor',
    packageIds: ['basic'],
    from: '2026-03-02',
    years: 1,
  });
  const refusal = await refusalOfCall(
    desk.signing.draft({ agreements: [of('c-1', father), of('c-2', child)] }),
  );
  expect(refusal).toMatchObject({ code: 'already-signed', subjectId: child });
  expect(await desk.signing.ofResident({ residentId: father })).toEqual([]);
  await desk.signing.draft({ agreements: [of('c-1', father)] });
  await desk.signing.draft({ agreements: [of('c-1', father)] });
  expect(await desk.signing.unsigned({})).toHaveLength(1);
});

it('of two drafts of one person only the first to be signed becomes a contract', async () => {
  const { desk, offer, signUp, grandfather, father } = await openFamily();
  const waiting = await offer(father);
  await signUp(father);
  const other = await offer(grandfather);
  const agreements = [other, waiting].map(({ contractId, textHash }) => ({
    contractId,
    textHash: textHash ?? '',
  }));
  const signing = desk.signing.sign({
    agreements,
    role: 'doctor',
    name: '陈医生',
    strokes: drawn,
    with: 'pen',
  });
  expect(await refusalOfCall(signing)).toMatchObject({ code: 'already-signed', subjectId: father });
  const contracts = await desk.signing.ofResident({ residentId: father });
  expect(contracts.map(({ status }) => status).toSorted()).toEqual(['in-force', 'offered']);
  expect((await desk.signing.get({ contractId: other.contractId })).signatures).toEqual([]);
});

it('leaves a trace of every record that was opened', async () => {
  const { desk, store, grandfather, father, child } = await openFamily();
  const looks = () =>
    [grandfather, father, child].map(
      (id) => store.history('audit', id).filter((entry) => entry.kind === 'audit.chart-opened').length,
    );
  const before = looks();
  await desk.signing.household({ residentId: father });
  expect(looks()).toEqual(before.map((count) => count + 1));
});

it('leaves a trace of every list of people that was opened, once within ten minutes', async () => {
  const { desk, store, later, father, signUp } = await openFamily();
  await signUp(father);
  const lists = () =>
    store
      .history('audit', 'doctor')
      .filter(({ kind }) => kind === 'audit.list-opened')
      .map(({ body }) => (body as { readonly list: string }).list);
  await desk.signing.renewals({});
  await desk.signingFees.debts({});
  await desk.signing.unsigned({});
  await desk.signingTasks.ofTeam({ teamId: TEAM });
  await desk.signingTasks.ofTeam({ teamId: TEAM });
  await desk.signing.clashes();
  await desk.signing.endProposals();
  expect(lists()).toEqual([
    '续约名单',
    '签约费未缴名单',
    '待签约名单',
    '履约任务',
    '重复签约名单',
    '档案注销后待终止的协议',
  ]);
  later(11 * 60_000);
  await desk.signing.renewals({});
  expect(lists()).toHaveLength(7);
});
