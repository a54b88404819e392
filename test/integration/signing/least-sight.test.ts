import { expect, it } from 'vitest';
import { refusalOfCall } from '../../support/refused-call.ts';
import { openSigningWorld, TEAM } from '../../support/signing-world.ts';

async function openMental() {
  const world = await openSigningWorld();
  const residentId = await world.register('单建国', '1980-03-05');
  await world.desk.chronic.enrol({ residentId, disease: 'mental', how: 'hand' });
  const { contractId } = await world.signUp(residentId, { packageIds: ['basic', 'mental'] });
  return { ...world, nurse: world.as('nurse', 'nurse'), residentId, contractId };
}

it('shows an agreement that names severe mental disorder to those who manage it', async () => {
  const { desk, contractId } = await openMental();
  const { groups, packageTitles } = await desk.signing.get({ contractId });
  expect(groups.map(({ label }) => label)).toEqual(['严重精神障碍']);
  expect(packageTitles).toEqual(['基本服务包', '严重精神障碍服务包']);
});

it('and to nobody else, neither the text nor a word in a list', async () => {
  const { nurse, residentId, contractId } = await openMental();
  expect(await refusalOfCall(nurse.signing.get({ contractId }))).toMatchObject({ code: 'FORBIDDEN' });
  expect(await refusalOfCall(nurse.signing.agreement({ contractId }))).toMatchObject({ code: 'FORBIDDEN' });
  expect(await refusalOfCall(nurse.signing.history({ contractId }))).toMatchObject({ code: 'FORBIDDEN' });
  const lists = [
    await nurse.signing.ofResident({ residentId }),
    await nurse.signing.household({ residentId }),
    await nurse.signingTasks.ofTeam({ teamId: TEAM, withinDays: 366 }),
  ];
  for (const list of lists) expect(list.length).toBeGreaterThan(0);
  expect(JSON.stringify(lists)).not.toContain('精神');
  const { people } = await nurse.signing.propose({ residentIds: [residentId] });
  expect(JSON.stringify(people[0]?.groups)).not.toContain('精神');
});
