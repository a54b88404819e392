import { expect, it } from 'vitest';
import { newId } from '../../../main/store/new-id.ts';
import { pressureForm } from '../../support/chronic-forms.ts';
import { openClinicWorld } from '../../support/clinic-world.ts';
import { formOf, numberOf } from '../../support/person.ts';

const BORN = '1980-05-06';

it('四早: each list has its people, counted by what this role may see', async () => {
  const { as } = openClinicWorld();
  const doctor = as('doctor');
  let sequence = 901;
  const register = async (name: string) => {
    const form = formOf(name, { birthDate: BORN, idNumber: numberOf(BORN, sequence) });
    sequence += 2;
    return (await as('registrar').residents.register({ id: newId(), form })).id;
  };
  const measure = async (name: string, systolicMmHg: number) => {
    const residentId = await register(name);
    const values = { systolicMmHg, diastolicMmHg: 80 };
    await as('nurse').vitals.record({ vitalsId: newId(), residentId, values });
  };
  const enrol = async (
    name: string,
    systolic?: number,
    disease: 'hypertension' | 'mental' = 'hypertension',
  ) => {
    const { state } = await doctor.chronic.enrol({ residentId: await register(name), disease, how: 'hand' });
    const { cardId } = state;
    if (systolic !== undefined)
      await doctor.chronic.followUp({ cardId, followUpId: newId(), values: pressureForm(systolic, 80) });
    return cardId;
  };
  await measure('陈疑似', 150);
  await measure('陈高危', 132);
  const high = await enrol('陈未控', 152);
  const worst = await enrol('陈危急', 186);
  await enrol('陈控制', 128);
  const fresh = await enrol('陈新建');
  const mental = await enrol('陈精神', undefined, 'mental');

  expect(await doctor.chronic.fourEarlies()).toEqual({ find: 1, intervene: 1, treat: 2, manage: 2 });
  expect(await as('nurse').chronic.fourEarlies()).toMatchObject({ treat: 2, manage: 1 });
  const list = async (early: 'treat' | 'manage') => {
    const { rows, total } = await doctor.chronic.dueList({ early, dueUntil: '9999-12-31', withHidden: true });
    expect(total).toBe(rows.length);
    return rows.map(({ cardId }) => cardId);
  };
  // Neither is due today: what has to change does not wait for the next date.
  expect(
    (await doctor.chronic.dueList({ diseases: ['hypertension'] })).rows.map(({ cardId }) => cardId),
  ).toEqual([fresh]);
  expect(await list('treat')).toEqual([worst, high]);
  expect((await list('manage')).toSorted()).toEqual([fresh, mental].toSorted());
});
