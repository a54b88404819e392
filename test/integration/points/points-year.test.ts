import { describe, expect, it } from 'vitest';
import { draft } from '../../../domain/journal/index.ts';
import { pointKinds } from '../../../domain/points/events.ts';
import type { IndicatorId } from '../../../domain/reporting/indicators.ts';
import { newId } from '../../../main/store/new-id.ts';
import { satisfiedAnswers as answers } from '../../support/circle-and-points.ts';
import { openClinicWorld } from '../../support/clinic-world.ts';
import { formOf, numberOf } from '../../support/person.ts';
import { refusalOfCall } from '../../support/refused-call.ts';

const DAY_MS = 24 * 3_600_000;

async function openPoints() {
  const world = openClinicWorld();
  const residentId = newId();
  const desk = world.as('registrar');
  await desk.residents.register({ id: residentId, form: formOf('单小样') });
  const manager = world.as('manager');
  const benefitId = newId();
  await manager.points.listBenefit({ benefitId, title: '中医推拿一次', points: 30, stock: 1 });
  return { ...world, desk, manager, residentId, benefitId, publicHealth: world.as('public-health') };
}
type Opened = Awaited<ReturnType<typeof openPoints>>;

async function earnThirty({ desk, residentId }: Opened, id = residentId) {
  await desk.points.earn({
    residentId: id,
    act: 'record-checked',
    movementId: newId(),
    evidence: '当面核对档案',
  });
  return desk.points.answerSurvey({ residentId: id, answers });
}

/** Who is behind a number of the dashboard, and with how much of how much. */
async function behind({ manager }: Opened, indicator: IndicatorId): Promise<[string, string][]> {
  const { rows } = await manager.indicators.persons({ indicator, part: 'all' });
  return rows.map(({ id, share }) => [id, `${share.numerator}/${share.denominator}`]);
}

const redeem = ({ desk, residentId, benefitId }: Opened, movementId = newId(), id = residentId) =>
  desk.points.redeem({ residentId: id, benefitId, movementId });

describe('a points year', () => {
  it('earns by the acts of the policy, each as often as it says, and keeps the answers', async () => {
    const world = await openPoints();
    const { desk, residentId } = world;
    const earned = await earnThirty(world);
    expect(earned.balance).toEqual({ usable: 0, waiting: 30, expired: 0 });
    expect(earned.usableFrom).toBe('2027-01-01');
    expect(earned.movements.map(({ what, points, note }) => [what, points, note])).toEqual([
      ['参加签约满意度年度问卷', 20, '2026 年度问卷'],
      ['校对或更新本人档案', 10, '当面核对档案'],
    ]);
    const again = desk.points.earn({
      residentId,
      act: 'record-checked',
      movementId: newId(),
      evidence: '又一次',
    });
    expect(await refusalOfCall(again)).toMatchObject({ code: 'often-enough' });
    expect(await refusalOfCall(desk.points.answerSurvey({ residentId, answers }))).toMatchObject({
      code: 'survey-answered',
    });
    expect(await behind(world, 'satisfied')).toEqual([[residentId, '1/1']]);
    expect(await behind(world, 'points-redeemed')).toEqual([]);
  });

  it('spends next year only, what is in stock over all ledgers, and once for a repeated click', async () => {
    const world = await openPoints();
    const { later, residentId, desk, benefitId } = world;
    await earnThirty(world);
    const neighbour = newId();
    await desk.residents.register({
      id: neighbour,
      form: formOf('单二样', { idNumber: numberOf('1980-03-05', 902) }),
    });
    await earnThirty(world, neighbour);
    expect(await refusalOfCall(redeem(world))).toMatchObject({ code: 'not-enough' });
    later(330 * DAY_MS);
    const movementId = newId();
    expect((await redeem(world, movementId)).balance).toEqual({ usable: 0, waiting: 0, expired: 0 });
    expect((await redeem(world, movementId)).movements).toHaveLength(3);
    expect(await desk.points.benefits()).toMatchObject([{ benefitId, left: 0 }]);
    expect(await refusalOfCall(redeem(world, newId(), neighbour))).toMatchObject({ code: 'out-of-stock' });
    const counted = await behind(world, 'points-redeemed');
    expect(counted).toHaveLength(2);
    expect(new Map(counted)).toEqual(
      new Map([
        [residentId, '30/30'],
        [neighbour, '0/30'],
      ]),
    );
  });

  it('reverses with a reason: the points and the stock come back, both movements stay', async () => {
    const world = await openPoints();
    const { later, residentId, publicHealth, desk } = world;
    await earnThirty(world);
    later(330 * DAY_MS);
    const reverses = newId();
    await redeem(world, reverses);
    const reversed = await publicHealth.points.reverse({
      residentId,
      reverses,
      movementId: newId(),
      reason: '设备故障，没有做成',
    });
    expect(reversed.balance.usable).toBe(30);
    expect(reversed.movements.map(({ what, reversed }) => [what, reversed]).slice(0, 2)).toEqual([
      ['冲正', false],
      ['兑换：中医推拿一次', true],
    ]);
    expect(await desk.points.benefits()).toMatchObject([{ left: 1 }]);
  });

  it('lets what was not spent in its year expire', async () => {
    const world = await openPoints();
    await earnThirty(world);
    world.later(700 * DAY_MS);
    const { balance } = await world.desk.points.ofResident({ residentId: world.residentId });
    expect(balance).toEqual({ usable: 0, waiting: 0, expired: 30 });
  });

  it('is one for a person whose records were merged: earned once, spent from either', async () => {
    const world = await openPoints();
    const { desk, later, residentId } = world;
    await earnThirty(world);
    const survivor = newId();
    await desk.residents.register({
      id: survivor,
      form: formOf('余另名', { idNumber: numberOf('1980-03-05', 903), phone: '17000009999' }),
    });
    await desk.residents.merge({ loser: residentId, survivor, reason: '同一个人' });
    const again = desk.points.earn({
      residentId: survivor,
      act: 'record-checked',
      movementId: newId(),
      evidence: '又一次',
    });
    expect(await refusalOfCall(again)).toMatchObject({ code: 'often-enough' });
    later(330 * DAY_MS);
    const reverses = newId();
    expect((await redeem(world, reverses, survivor)).balance.usable).toBe(0);
    const reversed = await desk.points.reverse({
      residentId: survivor,
      reverses,
      movementId: newId(),
      reason: '没有做成',
    });
    expect(reversed.balance.usable).toBe(30);
  });

  it('shows a ledger that two nodes spent at once, until one of the redemptions is reversed', async () => {
    const world = await openPoints();
    const { store, desk, residentId, benefitId, later } = world;
    await earnThirty(world);
    later(330 * DAY_MS);
    await redeem(world, 'here');
    const body = { movementId: 'there', benefitId, points: 30, on: '2027-01-26' };
    const county = { staffId: 'other', role: 'nurse', seatId: 'other' };
    store.append(county, () => [draft(pointKinds.redeemed, residentId, body)]);
    expect(await desk.points.overdrawn()).toMatchObject([{ resident: { id: residentId }, years: ['2026'] }]);
    expect(await desk.points.benefits()).toMatchObject([{ left: -1 }]);
    await desk.points.reverse({ residentId, reverses: 'there', movementId: newId(), reason: '两处都兑了' });
    expect(await desk.points.overdrawn()).toEqual([]);
  });

  it('leaves an audit entry for each look at a ledger, and at the list of ledgers', async () => {
    const { desk, residentId, store } = await openPoints();
    const looks = () => store.history('audit', residentId).length;
    const before = looks();
    await desk.points.ofResident({ residentId });
    expect(looks()).toBe(before + 1);
    await desk.points.overdrawn();
    const lists = store.history('audit', 'registrar').filter(({ kind }) => kind === 'audit.list-opened');
    expect(lists.map(({ body }) => body)).toEqual([{ list: '积分透支名单', rows: 0 }]);
  });

  it('keeps the list of benefits true: one title once, no stock below what is left, none after it was withdrawn', async () => {
    const { manager, benefitId, desk } = await openPoints();
    const twice = manager.points.listBenefit({
      benefitId: newId(),
      title: '中医推拿一次',
      points: 5,
      stock: 1,
    });
    expect(await refusalOfCall(twice)).toMatchObject({ code: 'title-taken' });
    const less = manager.points.restock({ benefitId, stocked: 1, added: -2, reason: '盘点' });
    expect(await refusalOfCall(less)).toMatchObject({ code: 'below-redeemed' });
    await manager.points.restock({ benefitId, stocked: 1, added: 4, reason: '新购' });
    await manager.points.withdrawBenefit({ benefitId, reason: '不再提供' });
    expect(await desk.points.benefits()).toMatchObject([{ left: 5, listed: false }]);
  });
});
