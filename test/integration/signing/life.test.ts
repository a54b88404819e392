import { expect, it } from 'vitest';
import { refusalOfCall } from '../../support/refused-call.ts';
import { openSigningWorld, TEAM, team } from '../../support/signing-world.ts';

const DAY_MS = 86_400_000;

async function openSigned() {
  const world = await openSigningWorld();
  const residentId = await world.register('单建国', '1980-03-05');
  const { contractId } = await world.signUp(residentId);
  return { ...world, residentId, contractId };
}

it('is on the renewal list from the policy’s days before the last day to as many after it', async () => {
  const { desk, later, contractId } = await openSigned();
  const listed = async () => (await desk.signing.renewals({ teamId: TEAM })).map(({ daysLeft }) => daysLeft);
  later(333 * DAY_MS);
  expect(await listed()).toEqual([]);
  later(DAY_MS);
  expect(await listed()).toEqual([30]);
  await desk.signing.remind({ contractId, how: 'phone', result: '下周来签' });
  expect(await desk.signing.renewals({})).toMatchObject([
    { lastReminder: { on: '2027-01-30', how: 'phone', result: '下周来签' }, phone: '17000001234' },
  ]);
  later(60 * DAY_MS);
  expect(await listed()).toEqual([-30]);
  later(DAY_MS);
  expect(await listed()).toEqual([]);
});

it('is renewed from the day after its last, and told so when both have signed', async () => {
  const { desk, later, contractId, residentId, signUp, offer } = await openSigned();
  later(350 * DAY_MS);
  await offer(residentId, { from: '2027-03-02', renews: contractId });
  expect(await desk.signing.renewals({})).toMatchObject([{ successor: { status: 'offered' } }]);
  const next = await signUp(residentId, { from: '2027-03-02', renews: contractId });
  expect(next.status).toBe('to-begin');
  expect(await desk.signing.get({ contractId })).toMatchObject({
    status: 'in-force',
    ending: { successor: next.contractId },
  });
  expect(await desk.signing.renewals({})).toEqual([]);
  later(20 * DAY_MS);
  const contracts = await desk.signing.ofResident({ residentId });
  expect(contracts.map(({ status }) => status).toSorted()).toEqual(['in-force', 'offered', 'renewed']);
});

it('goes over to another doctor, and nothing else of it changes', async () => {
  const { desk, contractId } = await openSigned();
  const transfer = (doctorId: string) =>
    desk.signing.transfer({ contractId, teamId: TEAM, doctorId, reason: '居民要求' });
  expect(await refusalOfCall(transfer('m-doctor'))).toMatchObject({ code: 'same-doctor' });
  expect(await refusalOfCall(transfer('nobody'))).toMatchObject({ code: 'member-unknown' });
  expect(await transfer('m-second')).toMatchObject({ doctorName: '赵医生', status: 'in-force' });
  expect((await desk.signing.agreement({ contractId })).seal).toEqual({ intact: true });
});

it('ends with a reason of the policy; the last day still counts', async () => {
  const { desk, later, contractId } = await openSigned();
  const end = (why: string) => desk.signing.end({ contractId, why, on: '2026-03-02', note: '本人要求' });
  expect(await refusalOfCall(end('77'))).toMatchObject({ code: 'reason-unknown' });
  expect(await end('04')).toMatchObject({ status: 'in-force', ending: { label: '本人拒绝' } });
  later(DAY_MS);
  expect(await desk.signing.get({ contractId })).toMatchObject({ status: 'ended', until: '2026-03-02' });
});

it('is proposed for ending when the record is closed, with what the record says', async () => {
  const { desk, as, contractId, residentId } = await openSigned();
  expect(await desk.signing.endProposals()).toEqual([]);
  await as('registrar').residents.closeRecord({
    id: residentId,
    closure: { cause: 'moved-away', on: '2026-03-01', place: '厦门市', reason: null },
  });
  expect(await desk.signing.endProposals()).toMatchObject([
    { contractId, why: '02', whyLabel: '迁出', on: '2026-03-01' },
  ]);
  await desk.signing.end({ contractId, why: '02', on: '2026-03-01' });
  expect(await desk.signing.endProposals()).toEqual([]);
});

it('tells its history in words, oldest first', async () => {
  const { desk, contractId } = await openSigned();
  const history = await desk.signing.history({ contractId });
  expect(history.map(({ title, staffName }) => [title, staffName])).toEqual([
    ['起草', '陈医生'],
    ['生成协议', '陈医生'],
    ['居民签字', '陈医生'],
    ['医生签字', '陈医生'],
  ]);
});

it('a team has the roles of the policy and no more residents than its doctors may have', async () => {
  const { as } = await openSigningWorld();
  const worker = as('public-health');
  const form = (change: Partial<typeof team>) => {
    const facts = { ...team, ...change };
    const asked = { ...facts, members: [...facts.members], villages: [...facts.villages] };
    return refusalOfCall(worker.signingTeams.form({ teamId: 'team-2', team: asked }));
  };
  const [doctor, nurse] = team.members;
  if (!doctor || !nurse) throw new Error('no members');
  expect(await form({ members: [doctor] })).toMatchObject({
    code: 'role-missing',
    sentence: expect.stringContaining('护士'),
  });
  expect(await form({ members: [doctor, { ...nurse, role: 'wizard' }] })).toMatchObject({
    code: 'role-unknown',
  });
  expect(await form({ leaderId: 'nobody' })).toMatchObject({ code: 'leader-unknown' });
  expect(await form({ capacity: 4_001 })).toMatchObject({ code: 'over-capacity' });
  expect(await form({ members: [doctor, nurse, nurse] })).toMatchObject({ code: 'member-twice' });
});

it('a team that somebody else changed meanwhile keeps that change', async () => {
  const { as } = await openSigningWorld();
  const worker = as('public-health');
  const was = { ...team, members: [...team.members], villages: [...team.villages] };
  const change = (now: Partial<typeof was>, shown = was) =>
    worker.signingTeams.change({ teamId: TEAM, was: shown, team: { ...shown, ...now }, reason: '调整' });
  const members = [...was.members, { memberId: 'm-new', name: '钱医生', role: 'doctor' }];
  await change({ members });
  expect(await refusalOfCall(change({ capacity: 1_500 }))).toMatchObject({ code: 'changed-meanwhile' });
  expect(await change({ capacity: 1_500 }, { ...was, members })).toMatchObject({
    capacity: 1_500,
    members: [{}, {}, {}, {}, { name: '钱医生' }],
  });
});

it('a team keeps the words of its roles when another pack has other roles', async () => {
  const { as } = await openSigningWorld();
  const labels = async () =>
    (await as('public-health').signingTeams.list())[0]?.members.map((member) => member.roleLabel);
  const before = await labels();
  expect(before).toEqual(['家庭医生', '护士', '家庭医生', '健康顾问']);
  const pack = { from: 'program', id: 'xiamen' } as const;
  await as('manager').policy.apply({ pack, trustsPublisher: false });
  expect(await labels()).toEqual(before);
  expect((await as('public-health').signingTeams.list())[0]?.missingRoles).not.toEqual([]);
});

it('a team is not dissolved while it has residents, and offers no contracts afterwards', async () => {
  const { desk, as, contractId, residentId, offer } = await openSigned();
  const worker = as('public-health');
  const dissolve = () => worker.signingTeams.dissolve({ teamId: TEAM, reason: '合并' });
  expect(await refusalOfCall(dissolve())).toMatchObject({ code: 'has-contracts' });
  await desk.signing.end({ contractId, why: '04', on: '2026-03-01' });
  await dissolve();
  expect(await refusalOfCall(offer(residentId))).toMatchObject({ code: 'team-dissolved' });
});

it('says which contract changed', async () => {
  const { desk, contractId, residentId } = await openSigned();
  const changes = await desk.signing.changes();
  const next = changes.next();
  await desk.signing.remind({ contractId, how: 'message' });
  expect((await next).value).toEqual({ contractId, residentId });
  await changes.return?.(undefined);
});
