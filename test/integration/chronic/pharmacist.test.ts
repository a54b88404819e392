import { describe, expect, it } from 'vitest';
import { auditKinds } from '../../../domain/audit/events.ts';
import { newId } from '../../../main/store/new-id.ts';
import { auditPage } from '../../../main/store/queries/audit.ts';
import { pressureForm } from '../../support/chronic-forms.ts';
import { openClinicWorld } from '../../support/clinic-world.ts';
import { formOf, numberOf } from '../../support/person.ts';

async function patient() {
  const world = openClinicWorld();
  const form = formOf('陈样', { birthDate: '1962-05-06', idNumber: numberOf('1962-05-06', 901) });
  const { id: residentId } = await world.as('registrar').residents.register({ id: newId(), form });
  const enrol = async (disease: 'hypertension' | 'mental') => {
    const wish = { residentId, disease, how: 'diagnosis' } as const;
    return (await world.as('doctor').chronic.enrol(wish)).state.cardId;
  };
  const opened = () =>
    auditPage(world.store.db, { staffId: 'pharmacist', kind: auditKinds.cardOpened.kind, limit: 50 });
  return { ...world, residentId, enrol, opened };
}

describe('what a pharmacist sees before drugs are handed out', () => {
  it('is what the last follow-up was told, with one trace of the look', async () => {
    const { as, residentId, enrol, opened } = await patient();
    const cardId = await enrol('hypertension');
    const { drugsOf } = as('pharmacist').pharmacy;
    expect(await drugsOf({ residentId })).toEqual([]);
    expect(opened()).toEqual([]);
    const followUp = { cardId, followUpId: newId(), values: pressureForm(132, 82) };
    await as('doctor').chronic.followUp(followUp);
    expect(await drugsOf({ residentId })).toEqual([
      {
        cardId,
        disease: 'hypertension',
        localDate: '2026-03-02',
        drugs: [{ name: '氨氯地平', timesPerDay: 1, dose: '5 mg' }],
        compliance: '1',
        reaction: '1',
      },
    ]);
    expect(opened()).toMatchObject([{ body: { residentId } }]);
  });

  it('leaves out severe mental disorder, and is for pharmacists alone', async () => {
    const { as, residentId, enrol } = await patient();
    const values = {
      ...{ way: '1', met: '1', danger: '0', symptomState: '1', insight: '1', social: '1' },
      ...{ drugCompliance: '1', reaction: '1', bodilyDisease: '1' },
      drugs: [{ name: '奥氮平', timesPerDay: 1, dose: '10 mg' }],
    };
    await as('doctor').chronic.followUp({ cardId: await enrol('mental'), followUpId: newId(), values });
    expect(await as('pharmacist').pharmacy.drugsOf({ residentId })).toEqual([]);
    await expect(as('registrar').pharmacy.drugsOf({ residentId })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
  });
});
