import { expect, it } from 'vitest';
import { openSigningWorld, TEAM } from '../../support/signing-world.ts';

async function openSigned() {
  const world = await openSigningWorld();
  const residentId = await world.register('单建国', '1950-03-05');
  const { contractId } = await world.signUp(residentId, { packageIds: ['basic', 'elderly'], years: 2 });
  const told = async () => ({
    contract: await world.desk.signing.get({ contractId }),
    agreement: await world.desk.signing.agreement({ contractId }),
    tasks: await world.desk.signingTasks.ofContract({ contractId }),
    debts: await world.desk.signingFees.debts({}),
  });
  return { ...world, residentId, told };
}

it.each([
  'sanming',
  'nanping',
  'fuzhou',
  'xiamen',
  'hangzhou',
  'shanghai',
  'chengdu',
  'dafeng',
  'licheng',
  'nanan',
])('the pack of %s changes nothing of what was signed before it came', async (id) => {
  const { as, told } = await openSigned();
  const before = await told();
  await as('manager').policy.apply({ pack: { from: 'program', id }, trustsPublisher: false });
  expect(await told()).toEqual(before);
});

it('and rules over what is signed from then on', async () => {
  const { as, desk, residentId, register } = await openSigned();
  await as('manager').policy.apply({ pack: { from: 'program', id: 'shanghai' }, trustsPublisher: false });
  const [old, fresh] = [residentId, await register('方外人', '1970-01-01', { phone: null })];
  const proposal = await desk.signing.propose({ residentIds: [old, fresh] });
  expect(proposal).toMatchObject({ choosesDistrictHospital: true, choosesCityHospital: true });
  const packageIds = proposal.people[1]?.packages.slice(0, 1).map((one) => one.id) ?? [];
  const [contract] = await desk.signing.draft({
    agreements: [
      {
        contractId: 'c-1',
        residentId: fresh,
        teamId: TEAM,
        doctorId: 'm-doctor',
        adviserId: 'm-adviser',
        districtHospital: '区中心医院',
        cityHospital: '市第一医院',
        packageIds,
        from: '2026-03-02',
        years: proposal.defaultYears,
      },
    ],
  });
  expect(contract).toMatchObject({
    adviserName: '周顾问',
    districtHospital: '区中心医院',
    cityHospital: '市第一医院',
  });
  const [agreement] = await desk.signing.offer({ contractIds: ['c-1'] });
  for (const line of ['健康顾问：周顾问', '区级医院：区中心医院', '市级医院：市第一医院'])
    expect(agreement?.text).toContain(line);
});

it('each new contract names the packs by which it was drafted', async () => {
  const { as, desk, register } = await openSigned();
  const fresh = await register('方外人', '1970-01-01', { phone: null });
  await as('manager').policy.apply({ pack: { from: 'program', id: 'xiamen' }, trustsPublisher: false });
  const { people, decidedBy } = await desk.signing.propose({ residentIds: [fresh] });
  expect(people[0]?.quote).toMatchObject({ totalFen: 12_000, residentFen: 2_000 });
  expect(decidedBy).toContainEqual(expect.objectContaining({ section: 'signing.fee', packId: 'xiamen' }));
});
