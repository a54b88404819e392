import { expect, it } from 'vitest';
import { newId } from '../../../main/store/new-id.ts';
import { openClinicWorld } from '../../support/clinic-world.ts';
import { formOf } from '../../support/person.ts';
import { refusalOfCall } from '../../support/refused-call.ts';

const HOUR_MS = 3_600_000;
const met = {
  way: '2',
  met: '1',
  month: 1,
  supervision: '2',
  phase: '1',
  symptoms: ['0'],
  dueDoses: 3,
  takenDoses: 3,
  adverse: '1',
  drugs: [{ name: '异福片', timesPerDay: 1, dose: '3 片' }],
};

it('a patient is visited at home within 72 hours; two visits without meeting them are reported', async () => {
  const { as, later } = openClinicWorld();
  const worker = as('public-health');
  const { id } = await as('registrar').residents.register({ id: newId(), form: formOf('陈样') });
  const { state, firstVisit, due } = await worker.chronic.enrol({
    residentId: id,
    disease: 'tuberculosis',
    how: 'hand',
  });
  const { cardId } = state;
  expect(firstVisit?.kind).toBe('due');
  expect(due?.overdueDays).toBe(-3);
  const kind = async () => (await worker.chronic.get({ cardId })).firstVisit?.kind ?? null;
  later(72 * HOUR_MS);
  expect(await kind()).toBe('due');
  later(1);
  expect(await kind()).toBe('overdue');

  const visit = (values: typeof met | { way: string; met: string }) =>
    worker.chronic.followUp({ cardId, followUpId: newId(), values });
  const missed = await visit({ way: '2', met: '2' });
  expect(missed.state.followUps[0]?.decision.action.code).toBe('visit-again');
  const again = await visit({ way: '2', met: '2' });
  expect(again.state.followUps[1]?.decision.action.code).toBe('report');
  expect(await kind()).toBe('report');
  expect((await worker.chronic.dueList({ dueUntil: '2027-01-01' })).rows[0]?.due.urgency).toBe(2);

  const seen = await visit(met);
  expect(seen.firstVisit).toBeNull();
  expect(seen.year).toMatchObject({ done: { followUps: 3, faceToFace: 1 }, isStandard: true });

  // What was written stands after a visit in vain, and no drug has ended by it.
  const inVain = await visit({ way: '2', met: '2' });
  expect(inVain.prefill.values).toMatchObject({ supervision: '2', drugs: met.drugs });
  expect((await worker.chronic.trends({ cardId })).drugChanges).toHaveLength(1);
});

it('who has suspicious symptoms is referred once, and to be called within a week', async () => {
  const { as } = openClinicWorld();
  const [nurse, doctor] = [as('nurse'), as('doctor')];
  const { id } = await as('registrar').residents.register({ id: newId(), form: formOf('陈样') });
  const refer = (coughDays: number) =>
    nurse.chronic.suspectTuberculosis({ residentId: id, complaints: { coughDays, signs: [] } });
  expect(await refusalOfCall(refer(13))).toMatchObject({ code: 'not-suspect' });
  const { screenings } = await refer(14);
  expect(screenings).toMatchObject([{ disease: 'tuberculosis', finding: { againBy: '2026-03-09' } }]);
  expect(await refusalOfCall(refer(20))).toMatchObject({ code: 'not-news' });
  expect(await doctor.chronic.screenings({ kinds: ['suspect'] })).toMatchObject({ total: 1 });

  await doctor.chronic.enrol({ residentId: id, disease: 'tuberculosis', how: 'screening' });
  expect(await doctor.chronic.screenings({})).toMatchObject({ total: 0 });
  expect(await refusalOfCall(refer(20))).toMatchObject({ code: 'not-news' });
  const closure = { cause: 'died', on: '2026-03-02', place: null, reason: '病故' } as const;
  await doctor.residents.closeRecord({ id, closure });
  expect(await refusalOfCall(refer(20))).toMatchObject({ code: 'record-closed' });
});
