import readXlsx from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import type { PersonsInput } from '../../../contract/indicators.ts';
import type { IndicatorId } from '../../../domain/reporting/indicators.ts';
import { newId } from '../../../main/store/new-id.ts';
import { pressureForm } from '../../support/chronic-forms.ts';
import { numberOf } from '../../support/person.ts';
import { refusalOfCall } from '../../support/refused-call.ts';
import { openSigningWorld } from '../../support/signing-world.ts';

const DAY_MS = 24 * 3_600_000;
const MEILING = {
  homeAddress: {
    province: '福建省',
    city: '',
    county: '尤溪县',
    township: '青山镇',
    village: '梅岭村',
    detail: '3号',
  },
};

async function openTownship() {
  const world = await openSigningWorld();
  const { as, register } = world;
  const manager = as('manager');
  const measure = async (id: IndicatorId) => {
    const { indicators } = await manager.indicators.overview();
    const found = indicators.find((one) => one.id === id);
    if (!found) throw new Error(`no indicator ${id}`);
    return found;
  };
  const share = async (id: IndicatorId) => {
    const { numerator, denominator } = await measure(id);
    return `${numerator}/${denominator}`;
  };
  const names = async (input: PersonsInput) =>
    (await manager.indicators.persons(input)).rows.map(({ name }) => name);
  const elder = await register('纪老', '1950-01-01');
  const adult = await register('池壮', '1990-01-01');
  const child = await register('游小', '2022-01-01', MEILING);
  return { ...world, manager, measure, share, names, elder, adult, child };
}

describe('indicators of a township', () => {
  it('the signing rates follow each signature, by village, team and doctor, with the people behind them', async () => {
    const { share, measure, names, signUp, elder } = await openTownship();
    expect([await share('signed-all'), await share('signed-priority')]).toEqual(['0/3', '0/2']);
    await signUp(elder);
    expect([await share('signed-all'), await share('signed-priority')]).toEqual(['1/3', '1/2']);

    const { groups, percent } = await measure('signed-all');
    expect(percent).toBe(33.3);
    expect(groups.village).toMatchObject([
      { label: '梅岭村', numerator: 0, denominator: 1 },
      { label: '溪口村', numerator: 1, denominator: 2 },
    ]);
    expect(groups.team).toMatchObject([{ label: '溪口团队', numerator: 1 }, { label: '未签约' }]);
    // The member of the team is one of the staff: one doctor, one group.
    expect(groups.doctor[0]).toMatchObject({ key: 'doctor', label: '陈医生', numerator: 1 });

    const indicator = 'signed-all';
    expect(await names({ indicator, part: 'counted' })).toEqual(['纪老']);
    expect(await names({ indicator, part: 'missing' })).toEqual(['游小', '池壮']);
    const village = { dimension: 'village', key: '溪口村' } as const;
    expect(await names({ indicator, part: 'missing', group: village })).toEqual(['池壮']);
    const doctor = { dimension: 'doctor', key: 'doctor' } as const;
    expect(await names({ indicator, part: 'all', group: doctor })).toEqual(['纪老']);
  });

  it('a closed record is nobody’s duty; a merged one is not counted twice', async () => {
    const { as, share, signUp, adult, elder, register } = await openTownship();
    const twin = await register('纪强', '1991-07-09');
    await signUp(twin);
    expect(await share('signed-all')).toBe('1/4');
    const doctor = as('doctor');
    await doctor.residents.merge({ loser: twin, survivor: adult, reason: '同一人' });
    expect(await share('signed-all')).toBe('1/3');
    await doctor.residents.closeRecord({
      id: elder,
      closure: { cause: 'died', on: '2026-03-02', reason: '年老' },
    });
    expect(await share('signed-all')).toBe('1/2');
  });

  it('what stands on a record that was merged twice over is of the record that stands', async () => {
    const { as, share, signUp, adult, register } = await openTownship();
    const [first, second] = [await register('纪强', '1991-07-09'), await register('纪刚', '1992-07-09')];
    await signUp(first);
    const doctor = as('doctor');
    await doctor.residents.merge({ loser: first, survivor: second, reason: '同一人' });
    await doctor.residents.merge({ loser: second, survivor: adult, reason: '同一人' });
    expect(await share('signed-all')).toBe('1/3');
  });

  it('an agreement that ran out is renewed or not; one that was given up is not asked for', async () => {
    const { share, signUp, elder, adult, later } = await openTownship();
    const { contractId } = await signUp(elder);
    await signUp(adult);
    expect(await share('renewed')).toBe('0/0');
    later(365 * DAY_MS);
    expect(await share('renewed')).toBe('0/2');
    await signUp(elder, { from: '2027-03-02', renews: contractId });
    expect(await share('renewed')).toBe('1/2');
    expect(await share('signed-all')).toBe('1/3');
  });

  it('what contracts promise for their year counts, and each thing done of it', async () => {
    const { share, measure, signUp, elder, later, desk } = await openTownship();
    const { contractId } = await signUp(elder, { years: 2 });
    expect(await share('fulfilled')).toBe('0/5');
    for (const serviceId of ['first', 'second'])
      await desk.signingTasks.serve({
        contractId,
        serviceId,
        packageId: 'basic',
        itemId: 'advice',
        on: '2026-03-02',
        evidence: '健康咨询',
      });
    expect(await share('fulfilled')).toBe('2/5');
    await desk.signingTasks.withdraw({ contractId, serviceId: 'second', reason: '记错' });
    expect(await measure('fulfilled')).toMatchObject({ percent: 20, groups: { team: [{ numerator: 1 }] } });
    // The second contract year begins anew.
    later(365 * DAY_MS);
    expect(await share('fulfilled')).toBe('0/5');
  });

  it('a card is managed to standard by four visits and a check-up, controlled by the last visit', async () => {
    const { as, share, later, adult, measure } = await openTownship();
    const doctor = as('doctor');
    const { state } = await doctor.chronic.enrol({
      residentId: adult,
      disease: 'hypertension',
      how: 'diagnosis',
      doctorId: 'doctor',
    });
    const see = (systolic: number) =>
      doctor.chronic.followUp({
        cardId: state.cardId,
        followUpId: newId(),
        values: pressureForm(systolic, 80),
      });
    const both = async () => [await share('hypertension-managed'), await share('hypertension-controlled')];
    expect(await both()).toEqual(['0/1', '0/1']);
    await see(139);
    expect(await both()).toEqual(['0/1', '1/1']);
    for (const systolic of [130, 132, 140]) {
      later(60 * DAY_MS);
      await see(systolic);
    }
    expect(await both()).toEqual(['0/1', '0/1']);
    await doctor.chronic.checkedUp({ residentId: adult, checkUpId: 'check-1', result: 'normal' });
    expect(await both()).toEqual(['1/1', '0/1']);
    expect((await measure('hypertension-managed')).groups.doctor).toMatchObject([
      { key: 'doctor', label: '陈医生', numerator: 1, denominator: 1 },
    ]);
    // A new year begins: nobody has done anything in it yet.
    later(180 * DAY_MS);
    expect(await both()).toEqual(['0/1', '0/1']);
  });

  it('the elderly are those from 65 on, checked by any of their cards', async () => {
    const { as, share, elder, register } = await openTownship();
    await register('将满', '1961-03-03');
    await register('今满', '1961-03-02');
    expect(await share('elderly-checked')).toBe('0/2');
    const doctor = as('doctor');
    await doctor.chronic.enrol({ residentId: elder, disease: 'elderly', how: 'hand' });
    await doctor.chronic.checkedUp({ residentId: elder, checkUpId: 'check-1', result: 'normal' });
    expect(await share('elderly-checked')).toBe('1/2');
  });

  it('the targets are those of the pack in force', async () => {
    const { manager, measure } = await openTownship();
    expect(await measure('signed-all')).toMatchObject({ targetPercent: null, reaches: null });
    await manager.policy.apply({ pack: { from: 'program', id: 'licheng' }, trustsPublisher: false });
    expect(await measure('signed-all')).toMatchObject({ targetPercent: 55, reaches: false });
  });

  it('a list leaves its trace, in the page and as a file; severe mental disorder is for those who care for it', async () => {
    const { as, manager, elder } = await openTownship();
    await manager.indicators.persons({ indicator: 'signed-all', part: 'all' });
    await manager.indicators.exportPersons({ indicator: 'signed-all', part: 'missing' });
    const { rows } = await as('auditor').audit.list({ limit: 20 });
    const lists = rows
      .filter(({ kind }) => kind.startsWith('audit.list'))
      .map(({ kind, detail }) => [kind, detail]);
    expect(lists).toEqual([
      ['audit.list-exported', '签约率 未计入，3 行'],
      ['audit.list-opened', '签约率 全部，3 行'],
    ]);

    await as('doctor').chronic.enrol({ residentId: elder, disease: 'mental', how: 'diagnosis' });
    const asked = { indicator: 'mental-managed', part: 'all' } as const;
    expect((await as('public-health').indicators.persons(asked)).rows).toHaveLength(1);
    for (const call of [manager.indicators.persons(asked), manager.indicators.exportPersons(asked)])
      expect(await refusalOfCall(call)).toMatchObject({ code: 'hidden' });
    expect(await refusalOfCall(as('nurse').indicators.overview())).toMatchObject({ code: 'FORBIDDEN' });
  });

  it('pages of a hundred follow each other without a gap', async () => {
    const { manager, register } = await openTownship();
    // A number of birth year and sequence is given to one person only.
    for (let at = 0; at < 100; at += 1) {
      const birthDate = `19${String(at).padStart(2, '0')}-03-05`;
      await register(`居民${at}`, birthDate, { idNumber: numberOf(birthDate, 501) });
    }
    const asked = { indicator: 'signed-all', part: 'missing' } as const;
    const first = await manager.indicators.persons(asked);
    expect([first.rows.length, first.next]).toEqual([100, 100]);
    const second = await manager.indicators.persons({ ...asked, from: first.next ?? 0 });
    expect([second.rows.length, second.next]).toEqual([3, null]);
    expect(new Set([...first.rows, ...second.rows].map(({ id }) => id)).size).toBe(103);
  });

  it('the workbooks are read back with their numbers as numbers and formulae as words', async () => {
    const { manager, signUp, elder, adult, as } = await openTownship();
    await signUp(elder);
    const read = async (file: File) => readXlsx(Buffer.from(await file.arrayBuffer()));
    const [whole, byVillage] = await read(await manager.indicators.exportOverview());
    expect(whole?.sheet).toBe('指标');
    expect(whole?.data[1]?.slice(0, 4)).toEqual(['签约率', 1, 3, 33.3]);
    expect(byVillage?.data[1]).toEqual(['签约率', '梅岭村', 0, 1, 0]);

    const { state } = await as('registrar').residents.get({ id: adult, purpose: 'correction' });
    await as('registrar').residents.change({
      id: adult,
      changes: { name: { was: state.details.name, now: '=1+1' } },
      reason: '试验',
    });
    const [persons] = await read(
      await manager.indicators.exportPersons({ indicator: 'signed-all', part: 'missing' }),
    );
    expect(persons?.data[0]?.[0]).toBe('姓名');
    expect(persons?.data.map(([name]) => name)).toContain('=1+1');
  });
});
