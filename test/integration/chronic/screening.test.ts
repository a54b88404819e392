import { describe, expect, it } from 'vitest';
import { draft } from '../../../domain/journal/index.ts';
import { readingKinds } from '../../../domain/readings/events.ts';
import { newId } from '../../../main/store/new-id.ts';
import { openClinicWorld } from '../../support/clinic-world.ts';
import { formOf, numberOf } from '../../support/person.ts';
import { nurse as deviceNode } from '../../support/stores.ts';
import { offeredBody } from '../../unit/domain/readings/readings.ts';

const DAY_MS = 24 * 3_600_000;

async function screeningWorld(birthDate = '1980-03-05') {
  const world = openClinicWorld();
  const { as, later } = world;
  const register = async (name: string, sequence: number, more: Parameters<typeof formOf>[1] = {}) => {
    const born = more.birthDate ?? birthDate;
    const form = formOf(name, { idNumber: numberOf(born, sequence), ...more, birthDate: born });
    const { id } = await as('registrar').residents.register({ id: newId(), form });
    return id;
  };
  const residentId = await register('陈样', 901);
  const nurse = as('nurse');
  const measure = async (systolicMmHg: number, diastolicMmHg: number, vitalsId = newId()) => {
    await nurse.vitals.record({ vitalsId, residentId, values: { systolicMmHg, diastolicMmHg } });
    return vitalsId;
  };
  const lists = async () =>
    (await nurse.chronic.screenings({})).rows.map(({ finding: { kind, reasons } }) => [
      kind,
      reasons.map(({ fact }) => fact),
    ]);
  return { ...world, register, residentId, nurse, doctor: as('doctor'), measure, lists, later };
}

describe('measurements at any visit', () => {
  it('raise a suspicion once, and the third high day makes a first diagnosis', async () => {
    const { measure, lists, later } = await screeningWorld();
    await measure(128, 84);
    expect(await lists()).toEqual([]);
    await measure(150, 84);
    await measure(152, 86);
    later(DAY_MS);
    await measure(142, 88);
    expect(await lists()).toEqual([['suspect', ['收缩压 150 mmHg']]]);
    later(DAY_MS);
    await measure(146, 92);
    expect((await lists()).map(([kind]) => kind)).toEqual(['first-diagnosis']);
  });

  it('write the finding with the measurement itself, and nothing for who has none', async () => {
    const { measure, residentId, store } = await screeningWorld();
    const written: string[] = [];
    store.onCommitted((entries) => written.push(entries.map(({ kind }) => kind).join(' + ')));
    await measure(128, 84);
    await measure(150, 84);
    await measure(150, 84);
    expect(written).toEqual([
      'vitals.recorded',
      'vitals.recorded + chronic.screening-raised',
      'vitals.recorded',
    ]);
    expect(store.history('screening', `${residentId}.hypertension`)).toHaveLength(1);
  });

  it('raise it also when a device’s reading is given to the person', async () => {
    const { store, nurse, residentId, lists } = await screeningWorld();
    const reading = readingKinds.offered.body.parse({
      ...offeredBody,
      arrivedAt: '2026-03-02T08:59:00+08:00',
      deviceTime: '2026-03-02T08:58',
      measured: [
        { measure: 'systolic', value: 158, unit: 'mmHg' },
        { measure: 'diastolic', value: 96, unit: 'mmHg' },
      ],
      values: { systolicMmHg: 158, diastolicMmHg: 96 },
    });
    store.append(deviceNode, () => [draft(readingKinds.offered, 'reading-1', reading)]);
    await nurse.readings.take({ readingId: 'reading-1', vitalsId: newId(), residentId });
    expect(await lists()).toEqual([['suspect', ['收缩压 158 mmHg', '舒张压 96 mmHg']]]);
  });

  it('say high risk from 130 or 85 on, and from 34 years on nothing', async () => {
    const { measure, lists } = await screeningWorld();
    await measure(129, 85);
    expect(await lists()).toEqual([['high-risk', ['舒张压 85 mmHg']]]);
    const young = await screeningWorld('1991-03-05');
    await young.measure(160, 100);
    expect(await young.lists()).toEqual([]);
  });

  it('raise diabetes by fasting glucose, and by what was not said to be fasting only from its own limit on', async () => {
    const { residentId, nurse } = await screeningWorld();
    const take = (glucoseMmolL: number, glucoseTiming: 'fasting' | 'random') =>
      nurse.vitals.record({ vitalsId: newId(), residentId, values: { glucoseMmolL, glucoseTiming } });
    const kinds = async () => (await nurse.chronic.screenings({})).rows.map(({ finding }) => finding.kind);
    await take(7.2, 'random');
    expect(await kinds()).toEqual([]);
    await take(6.3, 'fasting');
    expect(await kinds()).toEqual(['high-risk']);
    await take(7.2, 'fasting');
    expect(await kinds()).toEqual(['suspect']);
  });

  it('take back what a withdrawn or corrected measurement had raised', async () => {
    const { measure, lists, nurse } = await screeningWorld();
    const withdrawn = await measure(168, 84);
    await nurse.vitals.withdraw({ vitalsId: withdrawn, reason: '别人的测量' });
    expect(await lists()).toEqual([]);
    const typed = await measure(158, 80);
    const changes = { systolicMmHg: { was: 158, now: 138 } };
    await nurse.vitals.correct({ vitalsId: typed, changes, reason: '看错' });
    expect(await lists()).toEqual([['high-risk', ['收缩压 138 mmHg']]]);
    const back = { systolicMmHg: { was: 138, now: 148 } };
    await nurse.vitals.correct({ vitalsId: typed, changes: back, reason: '再核对' });
    expect(await lists()).toEqual([['suspect', ['收缩压 148 mmHg']]]);
  });
});

describe('a finding', () => {
  it('is cleared by enrolment, and nobody with a card is raised again', async () => {
    const { measure, lists, doctor, residentId, later } = await screeningWorld();
    await measure(150, 84);
    await doctor.chronic.enrol({ residentId, disease: 'hypertension', how: 'screening' });
    expect(await lists()).toEqual([]);
    later(DAY_MS);
    await measure(170, 100);
    expect(await lists()).toEqual([]);
  });

  it('that was set aside rests: the same day says nothing, another day or something graver does', async () => {
    const { measure, lists, doctor, nurse, later } = await screeningWorld();
    await measure(132, 80);
    const dismiss = async () => {
      const { rows } = await nurse.chronic.screenings({});
      await doctor.chronic.dismissScreening({ screeningId: rows[0]?.screeningId ?? '', reason: '紧张' });
    };
    await dismiss();
    later(DAY_MS);
    await measure(134, 80);
    expect(await lists()).toEqual([]);
    await measure(144, 80);
    expect((await lists()).map(([kind]) => kind)).toEqual(['suspect']);
    await dismiss();
    await measure(146, 80);
    expect(await lists()).toEqual([]);
    later(DAY_MS);
    await measure(148, 80);
    expect((await lists()).map(([kind]) => kind)).toEqual(['suspect']);
    await expect(
      doctor.chronic.dismissScreening({ screeningId: 'nobody.hypertension', reason: '无' }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('family screening from a card', () => {
  it('finds those of the same house, and puts the grown-up ones without a card on the high-risk list once', async () => {
    const { register, doctor, residentId } = await screeningWorld();
    const brother = await register('陈兄', 903, { birthDate: '1976-04-01', phone: '17000009999' });
    const child = await register('陈娃', 905, { birthDate: '2012-04-01', phone: '17000009999' });
    const card = await doctor.chronic.enrol({ residentId, disease: 'hypertension', how: 'diagnosis' });
    const { cardId } = card.state;
    const members = await doctor.chronic.family({ cardId });
    const told = members.map(({ resident: { id }, mayBeRaised, reasons }) => [id, mayBeRaised, reasons]);
    expect(new Map(told.map(([id, ...rest]) => [id, rest]))).toEqual(
      new Map([
        [brother, [true, ['住址相同']]],
        [child, [false, ['住址相同']]],
      ]),
    );
    const raise = () => doctor.chronic.raiseFamily({ cardId, residentIds: [brother, child] });
    expect(await raise()).toEqual({ raised: 1 });
    expect(await raise()).toEqual({ raised: 0 });
    const { rows } = await doctor.chronic.screenings({ kinds: ['high-risk'] });
    expect(rows.map(({ resident, finding }) => [resident.id, finding.reasons[0]?.fact])).toEqual([
      [brother, '一、二级亲属有高血压'],
    ]);
  });
});
