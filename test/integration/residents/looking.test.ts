import { describe, expect, it } from 'vitest';
import { openClinicWorld } from '../../support/clinic-world.ts';
import { looks, registered } from '../../support/desk-world.ts';
import { numberOf } from '../../support/person.ts';

describe('a line of the list', () => {
  it('tells people apart without giving their numbers away, and says what was found', async () => {
    const world = openClinicWorld();
    const id = await registered(world, '张三丰');
    const desk = world.as('nurse').residents;
    const [hit] = (await desk.search({ text: '1234' })).hits;
    expect(hit).toEqual({
      resident: {
        id,
        name: '张三丰',
        sex: '1',
        birthDate: '1980-03-05',
        ageOn: '2026-03-02',
        idNumberMasked: `350***********${numberOf('1980-03-05', 901).slice(-4)}`,
        phoneTail: '1234',
        place: '溪口村12号',
        recordNumberShort: '101-00001',
        status: 'active',
      },
      matchedBy: 'phone',
      formerName: null,
    });
    const matchedBy = async (text: string) => (await desk.search({ text })).hits[0]?.matchedBy;
    expect(await matchedBy('三丰')).toBe('name');
    expect(await matchedBy('zsf')).toBe('sound');
    expect(await matchedBy(numberOf('1980-03-05', 901).slice(-4))).toBe('id-number');
    expect(await matchedBy('101-00001')).toBe('record-number');
    expect(await desk.checkNumber({ number: '350426198003059018' })).toMatchObject({ ok: false });
  });
});

describe('who may look', () => {
  it('leaves a trace of every opened record, with its purpose', async () => {
    const world = openClinicWorld();
    const id = await registered(world, '张三丰');
    await world.as('doctor').residents.get({ id, purpose: 'care' });
    await world.as('nurse').residents.history({ id, purpose: 'correction' });
    expect(looks(world, id)).toEqual([
      { staffId: 'doctor', residentId: id, purpose: 'care' },
      { staffId: 'nurse', residentId: id, purpose: 'correction' },
    ]);
    const audit = await world.as('auditor').audit.list({ residentId: id });
    expect(audit.rows.map((row) => [row.staffName, row.purpose])).toEqual([
      ['何护士', 'correction'],
      ['陈医生', 'care'],
    ]);
  });

  it('keeps administrators and auditors out, and knows nobody by a wrong id', async () => {
    const world = openClinicWorld();
    const id = await registered(world, '张三丰');
    for (const role of ['administrator', 'auditor'] as const) {
      const { residents } = world.as(role);
      await expect(residents.search({ text: '张' })).rejects.toMatchObject({ code: 'FORBIDDEN' });
      await expect(residents.get({ id, purpose: 'care' })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    }
    await expect(world.as('doctor').residents.get({ id: 'nobody', purpose: 'care' })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(looks(world, 'nobody')).toEqual([]);
  });

  it('tells who watches which record changed', async () => {
    const world = openClinicWorld();
    const watching = await world.as('doctor').residents.changes();
    const next = watching.next();
    const id = await registered(world, '张三丰');
    expect(await next).toMatchObject({ value: { id } });
    await watching.return(undefined);
  });

  it('tells who watches a record that another one gave way to it, or stands for itself again', async () => {
    const world = openClinicWorld();
    const survivor = await registered(world, '张三丰');
    const loser = await registered(world, '李四', { idNumber: numberOf('1980-03-05', 917), phone: null });
    const desk = world.as('registrar').residents;
    const watching = await world.as('doctor').residents.changes();
    const both = async (act: () => Promise<unknown>) => {
      const two = [watching.next(), watching.next()];
      await act();
      return (await Promise.all(two)).map(({ value }) => value);
    };
    const told = [{ id: loser }, { id: survivor }];
    expect(await both(() => desk.merge({ loser, survivor, reason: '同一人' }))).toEqual(told);
    expect(await both(() => desk.unmerge({ id: loser, reason: '两个人' }))).toEqual(told);
    await watching.return(undefined);
  });
});
