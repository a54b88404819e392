import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { openClinicWorld } from '../../support/clinic-world.ts';
import { entries, registered } from '../../support/desk-world.ts';
import { formOf, numberOf } from '../../support/person.ts';

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
    // 单 is read shan as a surname, and dan by who has only heard the name.
    for (const name of ['山雄信', '丹雄信']) {
      const heard = (await desk.residents.findDuplicates({ name, birthDate })).alike;
      expect(heard.map((one) => one.reasons)).toEqual([['姓名读音相同', '出生的月和日颠倒']]);
    }
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
