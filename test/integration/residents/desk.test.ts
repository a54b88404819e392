import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { CardReading } from '../../../domain/residents/card.ts';
import type { ClinicWorld } from '../../support/clinic-world.ts';
import { openClinicWorld } from '../../support/clinic-world.ts';
import { formOf, numberOf } from '../../support/person.ts';

const entries = (world: ClinicWorld, id: string) => world.store.history('resident', id).map((e) => e.kind);
const looks = (world: ClinicWorld, id: string) =>
  world.store
    .history('audit', id)
    .map((entry) => ({ staffId: entry.actor.staffId, ...(entry.body as object) }));

function cardOf(name: string, number: string, more: Partial<CardReading> = {}): CardReading {
  return {
    kind: 'resident-card',
    number,
    name,
    otherName: null,
    sex: '1',
    birthDate: `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`,
    nation: '01',
    nationality: null,
    address: '福建省尤溪县青山镇溪口村12号',
    latestAddress: null,
    authority: null,
    validFrom: '2016-01-01',
    validTo: '2036-01-01',
    passNumber: null,
    photo: null,
    ...more,
  };
}

async function registered(world: ClinicWorld, name: string, more = {}): Promise<string> {
  const id = randomUUID();
  await world.as('registrar').residents.register({ id, form: formOf(name, more) });
  return id;
}

describe('registering', () => {
  it('gives the next record number of the village in the seat’s own block', async () => {
    const world = openClinicWorld();
    const desk = world.as('registrar');
    const one = await desk.residents.register({ id: randomUUID(), form: formOf('张三丰') });
    expect(one.recordNumber).toBe('35042610510100001');
    const idNumber = numberOf('1980-03-05', 903);
    const other = formOf('李四', { idNumber, phone: null });
    const two = await world.as('nurse', 'nurse').residents.register({ id: randomUUID(), form: other });
    expect(two.recordNumber).toBe('35042610510105000');
    const third = formOf('王五', { idNumber: numberOf('1980-03-05', 905), phone: null });
    const three = await desk.residents.register({ id: randomUUID(), form: third, villageCode: '102' });
    expect(three.recordNumber).toBe('35042610510200001');
  });

  it('numbers a record later, once, when its village is known', async () => {
    const world = openClinicWorld();
    const desk = world.as('registrar');
    const id = randomUUID();
    await desk.residents.register({ id, form: formOf('远客', { homeAddress: null }) });
    const villageCode = '102';
    expect(await desk.residents.giveNumber({ id, villageCode })).toEqual({
      recordNumber: '35042610510200001',
    });
    await expect(desk.residents.giveNumber({ id, villageCode })).rejects.toMatchObject({
      data: { code: 'numbered-already' },
    });
    const { hits } = await desk.residents.search({ text: '10200001' });
    expect(hits.map(({ resident }) => resident.id)).toEqual([id]);
    const [latest] = await desk.residents.history({ id, purpose: 'registration' });
    expect(latest?.title).toBe('编健康档案编号 35042610510200001');
    await expect(desk.residents.giveNumber({ id: randomUUID(), villageCode })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('registers without a record number, and says so, where the village is none of the clinic’s', async () => {
    const world = openClinicWorld();
    const form = formOf('远客', { homeAddress: null });
    const done = await world.as('registrar').residents.register({ id: randomUUID(), form });
    expect(done.recordNumber).toBeNull();
    expect(done.warnings.map((w) => w.sentence).join()).toContain('暂未编健康档案编号');
  });

  it('registers nobody twice when the form is sent again, and refuses another form under its id', async () => {
    const world = openClinicWorld();
    const desk = world.as('registrar');
    const id = randomUUID();
    const [one, two] = await Promise.all([
      desk.residents.register({ id, form: formOf('张三丰') }),
      desk.residents.register({ id, form: formOf('张三丰') }),
    ]);
    expect(two.recordNumber).toBe(one.recordNumber);
    expect(entries(world, id)).toEqual(['residents.registered']);
    await expect(desk.residents.register({ id, form: formOf('李四') })).rejects.toMatchObject({
      code: 'REFUSED',
      data: { code: 'already-registered' },
    });
  });

  it('says what is wrong with each field and writes nothing', async () => {
    const world = openClinicWorld();
    const desk = world.as('registrar');
    const id = randomUUID();
    const wrong = formOf('张三丰', { idNumber: '350426198003059018', birthDate: '2030-01-01' });
    await expect(desk.residents.register({ id, form: wrong })).rejects.toMatchObject({
      data: {
        code: 'invalid',
        fields: expect.arrayContaining([expect.objectContaining({ field: 'birthDate' })]),
      },
    });
    for (const nonsense of [{}, { name: 7 }, [], { name: 'x'.repeat(1_000) }]) {
      await expect(desk.residents.register({ id, form: nonsense as never })).rejects.toMatchObject({
        data: { code: 'invalid' },
      });
    }
    expect(entries(world, id)).toEqual([]);
  });

  it('refuses a number that has a record and leads to it; an old 15-digit number is the same number', async () => {
    const world = openClinicWorld();
    const known = await registered(world, '张三丰');
    const number = numberOf('1980-03-05', 901);
    const fifteen = number.slice(0, 6) + number.slice(8, 17);
    for (const idNumber of [number, fifteen]) {
      const again = world
        .as('registrar')
        .residents.register({ id: randomUUID(), form: formOf('张某', { idNumber }) });
      await expect(again).rejects.toMatchObject({ data: { code: 'known', subjectId: known } });
    }
  });

  it('warns of a same-sounding name with a near birth date until somebody has looked', async () => {
    const world = openClinicWorld();
    const known = await registered(world, '单雄信', { birthDate: '1980-03-05' });
    const birthDate = '1980-05-03';
    const form = formOf('单雄新', {
      birthDate,
      idNumber: numberOf(birthDate, 907),
      phone: null,
      homeAddress: null,
    });
    const desk = world.as('registrar');
    const id = randomUUID();
    await expect(desk.residents.register({ id, form })).rejects.toMatchObject({
      data: { code: 'look-alike', subjectId: known },
    });
    const found = await desk.residents.findDuplicates({ name: '单雄新', birthDate });
    expect(found.alike.map((one) => one.resident.id)).toEqual([known]);
    expect(found.alike[0]?.reasons).toEqual(['姓名读音相同', '出生的月和日颠倒']);
    await desk.residents.register({ id, form, acknowledgedDuplicates: [known] });
    expect(entries(world, id)).toEqual(['residents.registered']);
  });

  it('warns of a namesake of the same phone or home whatever the birth date, and of nobody else', async () => {
    const world = openClinicWorld();
    const known = await registered(world, '张伟', { householdNumber: '00123' });
    const other = { birthDate: '1950-11-30', phone: null };
    const desk = world.as('registrar').residents;
    const alike = async (more: object) =>
      (await desk.findDuplicates({ name: '张伟', ...other, ...more })).alike;
    expect((await alike({ phone: '170 0000 1234' })).map((one) => one.resident.id)).toEqual([known]);
    expect((await alike({ householdNumber: '00123' })).map((one) => one.resident.id)).toEqual([known]);
    expect(await alike({})).toEqual([]);
    expect(
      (await desk.findDuplicates({ name: '李梅', birthDate: '1980-03-05', phone: '17000001234' })).alike,
    ).toEqual([]);
  });
});

describe('a card on the reader', () => {
  it('opens the record of its number, once for the audit, and shows what differs', async () => {
    const world = openClinicWorld();
    const id = await registered(world, '张三丰');
    const card = cardOf('张三峰', numberOf('1980-03-05', 901), { validTo: '2020-01-01' });
    const found = await world.as('registrar').residents.lookupCard({ card });
    if (found.match !== 'number') throw new Error('not found');
    expect(found.resident.id).toBe(id);
    expect(found.differences).toContainEqual({ field: 'name', label: '姓名', a: '张三丰', b: '张三峰' });
    expect(found.expiry).toContain('过期');
    expect(looks(world, id)).toEqual([{ staffId: 'registrar', residentId: id, purpose: 'registration' }]);
  });

  it('of somebody unknown shows who may be the same, and opens nothing', async () => {
    const world = openClinicWorld();
    const id = await registered(world, '张三丰', { idNumber: null, noPapersReason: 'lost', idKind: null });
    const found = await world
      .as('registrar')
      .residents.lookupCard({ card: cardOf('张三丰', numberOf('1980-03-05', 909)) });
    if (found.match !== 'none') throw new Error('found');
    expect(found.alike.map((one) => one.resident.id)).toEqual([id]);
    expect(looks(world, id)).toEqual([]);
  });

  it('is kept beside the record, and leads to it from then on', async () => {
    const world = openClinicWorld();
    const desk = world.as('registrar');
    const id = await registered(world, '张三丰', { idNumber: null, noPapersReason: 'lost', idKind: null });
    const card = cardOf('张三丰', numberOf('1980-03-05', 911));
    await desk.residents.cardRead({ id, card });
    const found = await desk.residents.lookupCard({ card });
    expect(found).toMatchObject({ match: 'number', resident: { id } });
  });
});

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

describe('two records of one person', () => {
  it('are compared, merged and parted again', async () => {
    const world = openClinicWorld();
    const a = await registered(world, '张三丰');
    const form = formOf('张三峰', { idNumber: numberOf('1981-03-05', 915), birthDate: '1981-03-05' });
    const b = randomUUID();
    const desk = world.as('public-health').residents;
    await desk.register({ id: b, form, acknowledgedDuplicates: [a] });

    const both = await desk.sideBySide({ a, b });
    expect(both.fields.find((pair) => pair.field === 'name')).toMatchObject({
      a: '张三丰',
      b: '张三峰',
      differs: true,
    });
    expect(both.fields.find((pair) => pair.field === 'phone')?.differs).toBe(false);
    expect(both.warnings.join()).toContain('证件号码不同');
    expect(looks(world, b)).toEqual([{ staffId: 'public-health', residentId: b, purpose: 'correction' }]);

    await desk.merge({ loser: b, survivor: a, reason: '同一人' });
    expect(await desk.get({ id: b, purpose: 'care' })).toMatchObject({ survivorId: a });
    expect(await desk.get({ id: a, purpose: 'care' })).toMatchObject({
      survivorId: a,
      mergedFrom: [{ id: b, name: '张三峰', idNumberMasked: expect.stringMatching(/^350\*+/) }],
    });
    const hits = (await desk.search({ text: '张三峰' })).hits;
    expect(hits).toMatchObject([{ resident: { id: a, name: '张三丰' }, formerName: '张三峰' }]);
    expect((await desk.search({ text: 'zhangsanfeng' })).hits.map((hit) => hit.resident.id)).toEqual([a]);
    await expect(desk.merge({ loser: b, survivor: a, reason: '同一人' })).rejects.toMatchObject({
      data: { code: 'cannot-merge' },
    });

    await desk.unmerge({ id: b, reason: '不是同一人' });
    expect((await desk.search({ text: '张三峰' })).hits.map((hit) => hit.resident.id)).toEqual([b]);
    expect((await desk.get({ id: a, purpose: 'care' })).mergedFrom).toEqual([]);
    const titles = (await desk.history({ id: b, purpose: 'correction' })).map((item) => item.title);
    expect(titles).toEqual(['撤销合并', '合并到另一份档案', '建档']);
    expect(world.store.verify().difference).toBeUndefined();
  });

  it('disagree after a sync; a person settles it', async () => {
    const world = openClinicWorld();
    const id = await registered(world, '张三丰');
    const actor = { staffId: 'nurse', role: 'nurse', seatId: 'nurse' };
    // What another node wrote while it was apart: it had not seen our change of the phone.
    for (const now of ['17000005678', '17000007777']) {
      world.store.append(actor, () => [
        {
          kind: 'residents.details-changed',
          v: 1,
          subject: { type: 'resident', id },
          audience: 'county',
          body: { changes: { phone: { was: '17000001234', now } }, reason: '更正' },
        },
      ]);
    }
    const desk = world.as('registrar').residents;
    const [conflict] = (await desk.get({ id, purpose: 'correction' })).conflicts;
    expect(conflict).toMatchObject({
      label: '本人电话',
      kept: { text: '17000007777' },
      lost: { text: '17000005678' },
    });
    await desk.resolveConflict({ id, field: 'phone', chosen: '17000005678', settles: [conflict?.by ?? ''] });
    const chart = await desk.get({ id, purpose: 'correction' });
    expect(chart.conflicts).toEqual([]);
    expect(chart.state.details.phone).toBe('17000005678');
  });
});

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
