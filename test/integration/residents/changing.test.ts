import { describe, expect, it } from 'vitest';
import { openClinicWorld } from '../../support/clinic-world.ts';
import { entries, registered } from '../../support/desk-world.ts';
import { numberOf } from '../../support/person.ts';

describe('changing a record', () => {
  it('keeps what was, what is, who, where and why, in words', async () => {
    const world = openClinicWorld();
    const id = await registered(world, '张三丰');
    world.later(60_000);
    const nurse = world.as('nurse', 'nurse');
    const phone = { was: '17000001234', now: '17000005678' };
    const bloodGroup = { was: null, now: '3' as const };
    const done = await nurse.residents.change({ id, changes: { phone, bloodGroup }, reason: '本人来电更正' });
    expect(done.changed).toBe(true);
    const [newest, oldest] = await nurse.residents.history({ id, purpose: 'correction' });
    expect(oldest).toMatchObject({ title: '建档', staffName: '林小满', seatName: 'desk座' });
    expect(newest).toMatchObject({
      title: '修改',
      staffName: '何护士',
      seatName: 'nurse座',
      reason: '本人来电更正',
    });
    expect(newest?.changes).toEqual([
      { field: 'phone', label: '本人电话', was: '17000001234', now: '17000005678' },
      { field: 'bloodGroup', label: '血型', was: '（未填写）', now: 'O型' },
    ]);
  });

  it('writes nothing when nothing changes, and nothing without a reason', async () => {
    const world = openClinicWorld();
    const id = await registered(world, '张三丰');
    const desk = world.as('registrar');
    const same = { phone: { was: '17000001234', now: '170 0000 1234' } };
    expect(await desk.residents.change({ id, changes: same, reason: '核对' })).toMatchObject({
      changed: false,
    });
    const phone = { was: '17000001234', now: '17000005678' };
    await expect(desk.residents.change({ id, changes: { phone }, reason: ' ' })).rejects.toMatchObject({
      data: { code: 'invalid', fields: [{ field: 'reason' }] },
    });
    expect(entries(world, id)).toEqual(['residents.registered']);
  });

  it('does not write over what somebody else changed meanwhile', async () => {
    const world = openClinicWorld();
    const id = await registered(world, '张三丰');
    const first = { phone: { was: '17000001234', now: '17000005678' } };
    await world.as('nurse', 'nurse').residents.change({ id, changes: first, reason: '更正' });
    const late = { phone: { was: '17000001234', now: '17000009999' } };
    await expect(
      world.as('registrar').residents.change({ id, changes: late, reason: '更正' }),
    ).rejects.toMatchObject({
      data: {
        code: 'changed-meanwhile',
        fields: [{ field: 'phone', sentence: expect.stringContaining('17000005678') }],
      },
    });
    expect((await world.as('doctor').residents.get({ id, purpose: 'care' })).state.details.phone).toBe(
      '17000005678',
    );
  });

  it('does not take the number of another record', async () => {
    const world = openClinicWorld();
    const id = await registered(world, '张三丰');
    const other = await registered(world, '李四', { idNumber: numberOf('1980-03-05', 913), phone: null });
    const idNumber = { was: numberOf('1980-03-05', 901), now: numberOf('1980-03-05', 913) };
    await expect(
      world.as('registrar').residents.change({ id, changes: { idNumber }, reason: '更正' }),
    ).rejects.toMatchObject({ data: { code: 'known', subjectId: other } });
  });

  it('is reported to be closed, made sure of, and either stands or is closed', async () => {
    const world = openClinicWorld();
    const id = await registered(world, '张三丰');
    const desk = world.as('registrar').residents;
    const closure = { cause: 'died' as const, on: '2026-02-27', reason: '村医电话告知' };
    await desk.reportClosing({ id, closure });
    const chart = await desk.get({ id, purpose: 'correction' });
    expect(chart.state).toMatchObject({ status: 'active', closing: closure });
    await expect(desk.reportClosing({ id, closure })).rejects.toMatchObject({
      data: { code: 'cannot-close' },
    });
    await desk.refuteClosing({ id, reason: '本人健在' });
    await expect(desk.refuteClosing({ id, reason: '本人健在' })).rejects.toMatchObject({
      data: { code: 'cannot-refute' },
    });
    await desk.reportClosing({ id, closure });
    await desk.closeRecord({ id, closure });
    expect((await desk.get({ id, purpose: 'correction' })).state).toMatchObject({
      status: 'closed',
      closure,
    });
    const told = (await desk.history({ id, purpose: 'correction' })).map(({ title, reason }) => [
      title,
      reason,
    ]);
    expect(told).toEqual([
      ['注销档案：死亡，2026-02-27', '村医电话告知'],
      ['注销核实中：死亡，2026-02-27', '村医电话告知'],
      ['核实后不注销', '本人健在'],
      ['注销核实中：死亡，2026-02-27', '村医电话告知'],
      ['建档', null],
    ]);
    expect(world.store.verify().difference).toBeUndefined();
  });

  it('is reviewed and opened to its owner by those who care for them, each step in the history', async () => {
    const world = openClinicWorld();
    const id = await registered(world, '张三丰');
    const step = { id, was: '0', now: '1', reason: '' } as const;
    await expect(world.as('registrar').residents.review(step)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const doctor = world.as('doctor').residents;
    await doctor.review(step);
    await expect(doctor.review(step)).rejects.toMatchObject({ data: { code: 'cannot-review' } });
    await doctor.review({ id, was: '1', now: '2', reason: '' });
    await doctor.review({ id, was: '2', now: '3', reason: '本人要求' });
    expect((await doctor.get({ id, purpose: 'care' })).state.review).toBe('3');
    const told = (await doctor.history({ id, purpose: 'care' })).map(({ title, reason }) => [title, reason]);
    expect(told).toEqual([
      ['档案已取消开放', '本人要求'],
      ['档案已向本人开放', null],
      ['档案已审核', null],
      ['建档', null],
    ]);
    expect(world.store.verify().difference).toBeUndefined();
  });

  it('sets a guardian, closes and reopens a record, each in the history', async () => {
    const world = openClinicWorld();
    const id = await registered(world, '张三丰');
    const desk = world.as('registrar').residents;
    const guardian = { name: '张父', relation: '51' as const };
    await desk.setGuardian({ id, was: null, now: { ...guardian }, reason: '' });
    await desk.setGuardian({
      id,
      was: guardian,
      now: { ...guardian, phone: '17000003333' },
      reason: '补充电话',
    });
    await expect(
      desk.setGuardian({ id, was: null, now: { name: '张母', relation: '52' }, reason: '更换' }),
    ).rejects.toMatchObject({ data: { code: 'changed-meanwhile' } });
    const closure = { cause: 'died' as const, on: '2026-02-27', reason: '脑卒中' };
    await desk.closeRecord({ id, closure });
    expect((await desk.search({ text: '张三丰' })).hits[0]?.resident).toMatchObject({
      status: 'died',
      ageOn: '2026-02-27',
    });
    const phone = { was: '17000001234', now: '17000005678' };
    await expect(desk.change({ id, changes: { phone }, reason: '更正' })).rejects.toMatchObject({
      code: 'REFUSED',
    });
    await desk.reopen({ id, reason: '误注销' });
    expect((await desk.search({ text: '张三丰' })).hits[0]?.resident.status).toBe('active');
    expect((await desk.history({ id, purpose: 'correction' })).map((item) => item.title)).toEqual([
      '恢复档案',
      '注销档案：死亡，2026-02-27',
      '修改监护人',
      '修改监护人',
      '建档',
    ]);
  });
});
