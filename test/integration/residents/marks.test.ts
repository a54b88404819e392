import { describe, expect, it } from 'vitest';
import { newId } from '../../../main/store/new-id.ts';
import { openClinicWorld } from '../../support/clinic-world.ts';
import { looks, registered } from '../../support/desk-world.ts';
import { numberOf } from '../../support/person.ts';

describe('health marks of a record', () => {
  it('are taken from record, cards and measurements of all records of the person, and leave a trace', async () => {
    const world = openClinicWorld();
    const id = await registered(world, '张三丰', {
      birthDate: '1950-03-05',
      idNumber: numberOf('1950-03-05', 901),
      bloodGroup: '2',
      pastDiseases: [{ code: '10', diagnosedOn: '2001' }],
    });
    const other = await registered(world, '李四', { idNumber: numberOf('1980-03-05', 903), phone: null });
    const doctor = world.as('doctor');
    const values = { weightKg: 80, heightCm: 170 };
    await doctor.vitals.record({ vitalsId: newId(), residentId: other, values });
    await doctor.chronic.enrol({ residentId: other, disease: 'hypertension', how: 'hand' });
    await doctor.residents.merge({ loser: other, survivor: id, reason: '同一人' });
    const told = async () =>
      (await doctor.residents.marks({ id })).map(({ kind, text, from }) => [kind, text, from]);
    expect(await told()).toEqual([
      ['people', '老年人', '出生日期 1950-03-05'],
      ['disease', '高血压', '在管的管理卡'],
      ['infectious', '肝炎', '既往史，确诊 2001'],
      ['weight', expect.stringContaining('27.7 kg/m²'), '2026-03-02 测量'],
      ['blood', 'B型', '个人基本信息表'],
    ]);
    expect(looks(world, id)).toContainEqual({ staffId: 'doctor', residentId: id, purpose: 'care' });
    await doctor.residents.unmerge({ id: other, reason: '两个人' });
    expect((await told()).map(([kind]) => kind)).toEqual(['people', 'infectious', 'blood']);
  });

  it('tell a severe mental disorder to those who manage it, and nothing to the desk', async () => {
    const world = openClinicWorld();
    const id = await registered(world, '张三丰');
    await world.as('doctor').chronic.enrol({ residentId: id, disease: 'mental', how: 'hand' });
    const told = async (role: 'doctor' | 'nurse') =>
      (await world.as(role).residents.marks({ id })).map(({ text }) => text);
    expect(await told('doctor')).toEqual(['严重精神障碍']);
    expect(await told('nurse')).toEqual([]);
    await expect(world.as('registrar').residents.marks({ id })).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});
