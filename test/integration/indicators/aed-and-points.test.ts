import readXlsx from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import type { PersonsInput } from '../../../contract/indicators.ts';
import type { IndicatorId } from '../../../domain/reporting/indicators.ts';
import { newId } from '../../../main/store/new-id.ts';
import { aedOf, satisfiedAnswers } from '../../support/circle-and-points.ts';
import { openSigningWorld } from '../../support/signing-world.ts';

const DAY_MS = 24 * 3_600_000;
const FAULT = { faultId: 'f1', on: '2026-03-02', what: '开机无声' };

async function openDashboard() {
  const world = await openSigningWorld();
  const manager = world.as('manager');
  const measure = async (id: IndicatorId) => {
    const { indicators } = await manager.indicators.overview();
    const found = indicators.find((one) => one.id === id);
    if (!found) throw new Error(`no indicator ${id}`);
    return found;
  };
  const groups = async (id: IndicatorId, dimension: 'village' | 'team' | 'doctor') =>
    (await measure(id)).groups[dimension].map(
      ({ label, numerator, denominator }) => `${label} ${numerator}/${denominator}`,
    );
  const behind = async (input: PersonsInput) =>
    (await manager.indicators.persons(input)).rows.map(
      ({ name, share }) => `${name} ${share.numerator}/${share.denominator}`,
    );
  return { ...world, manager, measure, groups, behind };
}

describe('AED readiness on the dashboard', () => {
  it('is counted by village, and by the team and the doctor that look after the village', async () => {
    const { as, measure, groups, behind, manager } = await openDashboard();
    const nurse = as('nurse');
    const [broken, whole, elsewhere] = [newId(), newId(), newId()];
    await nurse.aed.register({ aedId: broken, facts: aedOf('101', 'SN-1') });
    await nurse.aed.register({ aedId: whole, facts: aedOf('101', 'SN-2') });
    await nurse.aed.register({ aedId: elsewhere, facts: aedOf('102', 'SN-3') });
    await nurse.aed.reportFault({ aedId: broken, ...FAULT });
    expect(await measure('aed-ready')).toMatchObject({ numerator: 2, denominator: 3, percent: 66.7 });
    expect(await groups('aed-ready', 'village')).toEqual(['梅岭村 1/1', '溪口村 1/2']);
    expect(await groups('aed-ready', 'team')).toEqual(['溪口团队 1/2', '所在村没有团队 1/1']);
    expect(await groups('aed-ready', 'doctor')).toEqual(['陈医生 1/2', '所在村没有团队 1/1']);

    const indicator = 'aed-ready';
    expect(await behind({ indicator, part: 'missing' })).toEqual(['溪口村委会门口　SN-1 0/1']);
    const group = { dimension: 'doctor', key: 'doctor' } as const;
    expect(await behind({ indicator, part: 'counted', group })).toEqual(['溪口村委会门口　SN-2 1/1']);
    const file = await manager.indicators.exportPersons({ indicator, part: 'missing' });
    const [sheet] = await readXlsx(Buffer.from(await file.arrayBuffer()));
    expect(sheet?.data).toEqual([
      ['安放地点和序列号', '村（居）', '保管人电话', '已计', '应计'],
      ['溪口村委会门口　SN-1', '溪口村', '17000000000', 0, 1],
    ]);
    await nurse.aed.retire({ aedId: broken, reason: '报废' });
    expect(await measure('aed-ready')).toMatchObject({ numerator: 2, denominator: 2 });
  });

  it('goes over to another team with the village', async () => {
    const { as, groups } = await openDashboard();
    await as('nurse').aed.register({ aedId: newId(), facts: aedOf('101') });
    expect(await groups('aed-ready', 'team')).toEqual(['溪口团队 1/1']);
    const worker = as('public-health');
    const [team] = await worker.signingTeams.list();
    if (!team) throw new Error('no team');
    const { teamId, name, leaderId, capacity } = team;
    const members = team.members.map(({ roleLabel: _label, load: _load, ...member }) => member);
    const was = { name, leaderId, capacity, members, villages: [...team.villages] };
    await worker.signingTeams.change({ teamId, was, team: { ...was, villages: [] }, reason: '调整片区' });
    expect(await groups('aed-ready', 'team')).toEqual(['所在村没有团队 1/1']);
  });
});

describe('points and satisfaction on the dashboard', () => {
  it('who earned, of those with a contract, under whichever record of theirs', async () => {
    const { as, register, signUp, groups, behind } = await openDashboard();
    const [elder, adult, twin] = [
      await register('纪老', '1950-01-01'),
      await register('池壮', '1990-01-01'),
      await register('单玉山', '1971-08-09', { phone: null }),
    ];
    await signUp(elder);
    await signUp(adult);
    const desk = as('registrar');
    await desk.points.earn({
      residentId: twin,
      act: 'record-checked',
      movementId: newId(),
      evidence: '当面核对',
    });
    expect(await behind({ indicator: 'points-earned', part: 'counted' })).toEqual([]);
    await desk.residents.merge({ loser: twin, survivor: adult, reason: '同一人' });
    expect(await behind({ indicator: 'points-earned', part: 'counted' })).toEqual(['池壮 1/1']);
    expect(await groups('points-earned', 'doctor')).toEqual(['陈医生 1/2']);
    expect(await groups('points-earned', 'team')).toEqual(['溪口团队 1/2']);
    expect(await groups('points-earned', 'village')).toEqual(['溪口村 1/2']);
  });

  it('points and answers on a record that was merged twice over are of the record that stands', async () => {
    const { as, register, signUp, measure, behind } = await openDashboard();
    const [adult, second, first] = [
      await register('池壮', '1990-01-01'),
      await register('单玉山', '1971-08-09', { phone: null }),
      await register('游静', '1980-08-09', { phone: null }),
    ];
    await signUp(adult);
    const desk = as('registrar');
    await desk.points.answerSurvey({ residentId: first, answers: satisfiedAnswers });
    await desk.residents.merge({ loser: first, survivor: second, reason: '同一人' });
    await desk.residents.merge({ loser: second, survivor: adult, reason: '同一人' });
    expect(await behind({ indicator: 'points-earned', part: 'counted' })).toEqual(['池壮 1/1']);
    expect(await measure('satisfied')).toMatchObject({ numerator: 1, denominator: 1 });
  });

  it('what was redeemed of what can be, and who still has points to spend before they expire', async () => {
    const { as, register, measure, groups, behind, later } = await openDashboard();
    const [elder, adult] = [await register('纪老', '1950-01-01'), await register('池壮', '1990-01-01')];
    const desk = as('registrar');
    await as('manager').points.listBenefit({ benefitId: 'b1', title: '中医推拿一次', points: 20, stock: 9 });
    for (const residentId of [elder, adult])
      await desk.points.answerSurvey({ residentId, answers: satisfiedAnswers });
    // Earned this year: not usable before the next.
    expect(await measure('points-redeemed')).toMatchObject({ numerator: 0, denominator: 0, percent: null });
    later(330 * DAY_MS);
    expect(await measure('points-redeemed')).toMatchObject({ numerator: 0, denominator: 40 });
    await desk.points.redeem({ residentId: elder, benefitId: 'b1', movementId: 'm1' });
    expect(await measure('points-redeemed')).toMatchObject({ numerator: 20, denominator: 40, percent: 50 });
    expect(await groups('points-redeemed', 'village')).toEqual(['溪口村 20/40']);
    expect(await behind({ indicator: 'points-redeemed', part: 'missing' })).toEqual(['池壮 0/20']);
    // Over: what nobody has redeemed cannot be any more.
    later(365 * DAY_MS);
    expect(await measure('points-redeemed')).toMatchObject({ numerator: 0, denominator: 0 });
  });

  it('how many of those who answered the survey are satisfied, against the target of the pack', async () => {
    const { as, register, signUp, measure, groups, behind, manager } = await openDashboard();
    const [elder, adult] = [await register('纪老', '1950-01-01'), await register('池壮', '1990-01-01')];
    await register('游静', '1991-01-01');
    await signUp(elder);
    const desk = as('registrar');
    await desk.points.answerSurvey({ residentId: elder, answers: satisfiedAnswers });
    const worse = { ...satisfiedAnswers, attitude: 2, 'follow-up': 1 };
    await desk.points.answerSurvey({ residentId: adult, answers: worse });
    await manager.policy.apply({ pack: { from: 'program', id: 'licheng' }, trustsPublisher: false });
    expect(await measure('satisfied')).toMatchObject({
      numerator: 1,
      denominator: 2,
      percent: 50,
      targetPercent: 85,
      reaches: false,
    });
    expect(await groups('satisfied', 'team')).toEqual(['溪口团队 1/1', '未签约 0/1']);
    expect(await behind({ indicator: 'satisfied', part: 'missing' })).toEqual(['池壮 0/1']);
  });
});
