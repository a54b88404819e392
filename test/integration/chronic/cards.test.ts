import { describe, expect, it, vi } from 'vitest';
import { newId } from '../../../main/store/new-id.ts';
import { pressureForm } from '../../support/chronic-forms.ts';
import { type ClinicWorld, openClinicWorld } from '../../support/clinic-world.ts';
import { formOf, numberOf } from '../../support/person.ts';
import { refusalOfCall } from '../../support/refused-call.ts';

const DAY_MS = 24 * 3_600_000;

async function register({ as }: ClinicWorld, name: string, birthDate = '1962-05-06', sequence = 901) {
  const form = formOf(name, { birthDate, idNumber: numberOf(birthDate, sequence) });
  const { id } = await as('registrar').residents.register({ id: newId(), form });
  return id;
}

async function enrolled(world = openClinicWorld()) {
  const residentId = await register(world, '陈样');
  const doctor = world.as('doctor');
  const card = await doctor.chronic.enrol({
    residentId,
    disease: 'hypertension',
    how: 'diagnosis',
    doctorId: 'doctor',
    gridWorker: '林网格',
  });
  const { cardId } = card.state;
  const see = (systolic: number, diastolic: number) =>
    doctor.chronic.followUp({ cardId, followUpId: newId(), values: pressureForm(systolic, diastolic) });
  const due = (more: object = {}) => doctor.chronic.dueList({ ...more });
  return { ...world, world, residentId, doctor, cardId, see, due };
}

describe('a year of a hypertension card', () => {
  it('is due on the day of enrolment, then as each follow-up says: controlled, once high, twice high, rechecked', async () => {
    const { later, see, due, doctor, cardId } = await enrolled();
    expect((await due()).rows.map((row) => row.due.overdueDays)).toEqual([0]);

    const calm = await see(132, 82);
    expect(calm.state.followUps[0]?.decision.action.code).toBe('routine');
    expect((await due()).rows).toEqual([]);
    const nextDue = calm.due?.nextDue ?? '';
    expect((await due({ dueUntil: nextDue })).total).toBe(1);

    later(80 * DAY_MS);
    const once = await see(152, 92);
    expect(once.state.followUps[1]?.decision).toMatchObject({
      classification: { code: '2' },
      action: { code: 'adjust' },
    });
    later(14 * DAY_MS);
    expect((await due()).rows.map(({ due: { urgency } }) => urgency)).toEqual([1]);

    const twice = await see(154, 90);
    expect(twice.state.followUps[2]?.decision.referralReasons.map(({ code }) => code)).toEqual(['1']);
    const referral = twice.due?.openReferralId;
    expect(referral).toBe(twice.state.followUps[2]?.followUpId);
    later(14 * DAY_MS);
    expect((await due()).rows[0]).toMatchObject({ cardId, due: { urgency: 2, overdueDays: 0 } });
    const told = await doctor.chronic.referralFollowed({
      cardId,
      followUpId: referral ?? '',
      result: '县医院调整为联合用药',
    });
    expect(told.due?.openReferralId).toBeNull();

    const recheck = await see(128, 78);
    expect(recheck.due).toMatchObject({ urgency: 0, openReferralId: null });
    expect(recheck.year).toMatchObject({ done: { faceToFace: 4, checkUps: 0 }, isStandard: false });
    await doctor.chronic.checkedUp({
      residentId: recheck.resident.id,
      checkUpId: 'check-1',
      result: 'normal',
    });
    await doctor.chronic.checkedUp({
      residentId: recheck.resident.id,
      checkUpId: 'check-1',
      result: 'normal',
    });
    expect((await doctor.chronic.get({ cardId })).year).toMatchObject({
      done: { faceToFace: 4, checkUps: 1 },
      isStandard: true,
    });
  });

  it('says while typing what a follow-up would mean, and saves one follow-up for one form', async () => {
    const { doctor, cardId } = await enrolled();
    const half = await doctor.chronic.preview({ cardId, values: { way: '1', systolicMmHg: 182 } });
    expect(half.decision).toBeNull();
    expect(half.faults.map(({ field }) => field)).toContain('diastolicMmHg');
    const values = pressureForm(182, 90);
    const { decision } = await doctor.chronic.preview({ cardId, values });
    expect(decision?.action.code).toBe('emergency');
    for (let click = 0; click < 2; click++)
      await doctor.chronic.followUp({ cardId, followUpId: 'f1', values });
    expect((await doctor.chronic.get({ cardId })).state.followUps.map((one) => one.decision)).toEqual([
      decision,
    ]);
    const { diastolicMmHg: _absent, ...faulty } = values;
    const refused = await refusalOfCall(
      doctor.chronic.followUp({ cardId, followUpId: 'f2', values: faulty }),
    );
    expect(refused).toMatchObject({ code: 'form-faulty' });
  });

  it('begins a form with today’s vitals and with what was written last time', async () => {
    const { world, later, doctor, cardId, residentId, see } = await enrolled();
    await see(132, 82);
    later(85 * DAY_MS);
    const bare = await doctor.chronic.get({ cardId });
    expect(bare.prefill.values).toMatchObject({ drugs: [{ name: '氨氯地平' }] });
    expect(bare.prefill.values).not.toHaveProperty('systolicMmHg');
    const values = { systolicMmHg: 136, diastolicMmHg: 80, pulsePerMin: 70, weightKg: 66.5 };
    await world.as('nurse').vitals.record({ vitalsId: newId(), residentId, values });
    const filled = await doctor.chronic.get({ cardId });
    expect(filled.prefill.values).toMatchObject({
      way: '1',
      systolicMmHg: 136,
      diastolicMmHg: 80,
      heartRatePerMin: 70,
      weightKg: 66.5,
    });
    expect(filled.prefill.from).toMatchObject({ systolicMmHg: 'vitals', drugs: 'last' });
  });

  it('takes a withdrawn follow-up out of the year and of the next date', async () => {
    const { doctor, cardId, see } = await enrolled();
    const saved = await see(132, 82);
    const followUpId = saved.state.followUps[0]?.followUpId ?? '';
    const after = await doctor.chronic.withdrawFollowUp({ cardId, followUpId, reason: '记错了人' });
    expect(after.year.done).toEqual({ followUps: 0, faceToFace: 0, checkUps: 0, incomplete: 0 });
    expect(after.due?.nextDue).toBe(after.state.enrolledOn);
  });

  it('shows its curves with targets and changes of drugs', async () => {
    const { doctor, cardId, see, later } = await enrolled();
    await see(150, 94);
    later(14 * DAY_MS);
    const drugs = [{ name: '氨氯地平', timesPerDay: 1, dose: '10 mg' }];
    const values = pressureForm(134, 84, { drugs });
    await doctor.chronic.followUp({ cardId, followUpId: newId(), values });
    const { series, drugChanges } = await doctor.chronic.trends({ cardId });
    const systolic = series.find(({ measure }) => measure === 'systolicMmHg');
    expect(systolic?.points.map(({ value }) => value)).toEqual([150, 134]);
    expect(systolic?.targets.map(({ kind, below }) => [kind, below])).toEqual([
      ['public-health', 140],
      ['clinical', 130],
    ]);
    expect(drugChanges.at(-1)?.changes).toEqual([
      { name: '氨氯地平', was: '5 mg ×1/日', now: '10 mg ×1/日' },
    ]);
  });
});

describe('a call', () => {
  it('hides somebody until the agreed day, or until tomorrow when nobody answered', async () => {
    const { later, due, doctor, cardId } = await enrolled();
    await doctor.chronic.called({ cardId, callId: 'c1', result: 'no-answer' });
    expect((await due()).total).toBe(0);
    expect((await due({ withHidden: true })).total).toBe(1);
    later(DAY_MS);
    expect((await due()).rows[0]).toMatchObject({ lastCall: { result: 'no-answer' } });
    await doctor.chronic.called({ cardId, callId: 'c2', result: 'agreed', on: '2026-03-10' });
    expect((await due()).total).toBe(0);
    later(7 * DAY_MS);
    expect((await due()).rows[0]?.due).toMatchObject({ overdueDays: 8, hiddenUntil: '2026-03-10' });
    await expect(doctor.chronic.called({ cardId, callId: 'c3', result: 'later' })).rejects.toMatchObject({
      data: { code: 'date-missing' },
    });
  });

  it('closes the card of who moved, refused or died; it can be opened again', async () => {
    const { due, doctor, cardId } = await enrolled();
    const closed = await doctor.chronic.called({ cardId, callId: 'c1', result: 'moved', note: '去了厦门' });
    expect(closed.state).toMatchObject({ status: 'closed', closure: { why: 'moved', note: '去了厦门' } });
    expect((await due({ withHidden: true, dueUntil: '2027-01-01' })).total).toBe(0);
    const open = await doctor.chronic.reopen({ cardId, reason: '已搬回' });
    expect(open.state.status).toBe('open');
    expect((await due()).total).toBe(1);
  });
});

describe('the list of those who are due', () => {
  it('has the gravest first, narrows to village, doctor and grid worker, and pages', async () => {
    const world = openClinicWorld();
    const doctor = world.as('doctor');
    const cards: string[] = [];
    for (const [name, sequence, village] of [
      ['甲样', 901, '溪口村'],
      ['乙样', 902, '梅岭村'],
      ['丙样', 903, '溪口村'],
    ] as const) {
      const birthDate = '1962-05-06';
      const { id } = await world.as('registrar').residents.register({
        id: newId(),
        form: formOf(name, {
          birthDate,
          idNumber: numberOf(birthDate, sequence),
          homeAddress: {
            province: '福建省',
            city: '',
            county: '尤溪县',
            township: '青山镇',
            village,
            detail: `${sequence}号`,
          },
        }),
      });
      const made = await doctor.chronic.enrol({
        residentId: id,
        disease: 'hypertension',
        how: 'hand',
        ...(name === '乙样' && { doctorId: 'doctor', gridWorker: '林网格' }),
      });
      cards.push(made.state.cardId);
    }
    const [first = '', second = '', third = ''] = cards;
    const see = (cardId: string, systolic: number) =>
      doctor.chronic.followUp({ cardId, followUpId: newId(), values: pressureForm(systolic, 80) });
    await see(third, 186);
    await see(second, 152);
    world.later(20 * DAY_MS);
    const list = await doctor.chronic.dueList({});
    expect(list.rows.map(({ cardId }) => cardId)).toEqual([third, second, first]);
    expect(list.counts).toEqual({ hypertension: { due: 3, overdue: 3 } });
    expect(list.rows[0]).toMatchObject({
      reach: { phone: '17000001234', village: '溪口村', address: '福建省尤溪县青山镇溪口村903号' },
      last: { action: expect.stringContaining('紧急转诊') },
    });
    const ids = async (more: object) => (await doctor.chronic.dueList(more)).rows.map(({ cardId }) => cardId);
    expect(await ids({ villages: ['溪口村'] })).toEqual([third, first]);
    expect(await ids({ doctorId: 'doctor' })).toEqual([second]);
    expect(await ids({ gridWorker: '林网格' })).toEqual([second]);
    expect(await ids({ offset: 1, limit: 1 })).toEqual([second]);
    expect(await ids({ diseases: ['diabetes'] })).toEqual([]);
    expect(await doctor.chronic.areas()).toEqual({
      villages: ['梅岭村', '溪口村'],
      gridWorkers: ['林网格'],
    });
  });

  it('leaves a trace of who looked, one for a while of looking, and one for every print', async () => {
    const { due, doctor, as, cardId } = await enrolled();
    await due();
    await due();
    await doctor.chronic.get({ cardId });
    await doctor.chronic.listTaken({ list: 'due', rows: 1 });
    const { rows } = await as('auditor').audit.list({});
    const kinds = rows
      .map(({ kind, detail }) => `${kind} ${detail}`)
      .filter((text) => !text.includes('signed'));
    expect(kinds).toEqual([
      'audit.list-exported 慢病随访名单，1 行',
      'audit.card-opened ',
      'audit.list-opened 慢病随访名单，1 行',
    ]);
  });
});

describe('severe mental disorder', () => {
  it('is shown to doctors and public-health workers, and to a nurse not even as a number', async () => {
    const world = openClinicWorld();
    const residentId = await register(world, '陈样');
    const made = await world
      .as('public-health')
      .chronic.enrol({ residentId, disease: 'mental', how: 'hand' });
    const { cardId } = made.state;
    expect((await world.as('doctor').chronic.dueList({})).counts).toEqual({ mental: { due: 1, overdue: 0 } });
    const nurse = world.as('nurse');
    expect(await nurse.chronic.dueList({})).toMatchObject({ rows: [], total: 0, counts: {} });
    expect((await nurse.chronic.ofResident({ residentId })).cards).toEqual([]);
    await expect(nurse.chronic.get({ cardId })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(nurse.chronic.called({ cardId, callId: 'c', result: 'moved' })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
  });
});

describe('whoever watches', () => {
  it('hears of every card that the role may see, and a nurse of no mental one', async () => {
    const world = openClinicWorld();
    const residentId = await register(world, '陈样');
    const heard = await world.as('nurse').chronic.changes();
    const first = heard.next();
    const worker = world.as('public-health');
    await worker.chronic.enrol({ residentId, disease: 'mental', how: 'hand' });
    await worker.chronic.enrol({ residentId, disease: 'diabetes', how: 'hand' });
    expect((await first).value).toEqual({
      cardId: `${residentId}.diabetes`,
      residentId,
      disease: 'diabetes',
    });
    await heard.return();
  });

  it('hears by the role in which they work now, and nothing once they are signed out', async () => {
    const world = openClinicWorld();
    const residentId = await register(world, '陈样');
    const { sessions } = world.services;
    const started = vi.spyOn(sessions, 'start');
    const heard = await world.as('doctor').chronic.changes();
    const [session] = started.mock.results.map(({ value }) => value);
    session.role = 'nurse';
    const first = heard.next();
    const worker = world.as('public-health');
    await worker.chronic.enrol({ residentId, disease: 'mental', how: 'hand' });
    await worker.chronic.enrol({ residentId, disease: 'diabetes', how: 'hand' });
    expect((await first).value).toMatchObject({ disease: 'diabetes' });
    sessions.end(session, '您已退出。');
    const next = heard.next();
    await worker.chronic.enrol({ residentId, disease: 'hypertension', how: 'hand' });
    expect(await next).toMatchObject({ done: true });
  });
});

describe('the card follows its person', () => {
  it('stands on the record that took the other in, and is not made twice', async () => {
    const { world, residentId, doctor, cardId, see } = await enrolled();
    await see(132, 82);
    const survivor = await register(world, '程式', '1962-05-16', 903);
    await doctor.residents.merge({ loser: residentId, survivor, reason: '同一人' });
    const { cards } = await doctor.chronic.ofResident({ residentId: survivor });
    expect(cards.map((one) => one.cardId)).toEqual([cardId]);
    expect((await doctor.chronic.get({ cardId })).resident.id).toBe(survivor);
    await expect(
      doctor.chronic.enrol({ residentId: survivor, disease: 'hypertension', how: 'hand' }),
    ).rejects.toMatchObject({ data: { code: 'already-enrolled', subjectId: cardId } });
    const { rows } = await doctor.chronic.dueList({ dueUntil: '2027-01-01' });
    expect(rows.map(({ resident }) => resident.id)).toEqual([survivor]);
  });

  it('says of two open cards for one disease, after a merge, that one of them is to be closed', async () => {
    const { world, residentId, doctor, cardId } = await enrolled();
    const survivor = await register(world, '程式', '1962-05-16', 903);
    const other = await doctor.chronic.enrol({ residentId: survivor, disease: 'hypertension', how: 'hand' });
    await doctor.residents.merge({ loser: residentId, survivor, reason: '同一人' });
    expect((await doctor.chronic.get({ cardId })).sameDisease).toEqual([other.state.cardId]);
    await doctor.chronic.close({ cardId, why: 'other', note: '重复建卡' });
    expect((await doctor.chronic.get({ cardId: other.state.cardId })).sameDisease).toEqual([]);
  });

  it('ends with the record of who died or moved away', async () => {
    const { residentId, doctor, cardId } = await enrolled();
    const closure = { cause: 'died', on: '2026-03-01', place: null, reason: '病故' } as const;
    await doctor.residents.closeRecord({ id: residentId, closure });
    const { state } = await doctor.chronic.get({ cardId });
    expect(state).toMatchObject({ status: 'closed', closure: { why: 'died', localDate: '2026-03-01' } });
  });

  it('says who else had changed the doctor, and a person settles it', async () => {
    const { doctor, cardId, store } = await enrolled();
    await doctor.chronic.assign({ cardId, changes: { doctorId: { was: 'doctor', now: 'public-health' } } });
    const lost = await doctor.chronic.assign({
      cardId,
      changes: { doctorId: { was: 'doctor', now: 'nurse' } },
    });
    expect(lost.state).toMatchObject({
      doctorId: 'nurse',
      conflicts: [{ field: 'doctorId', kept: 'nurse', lost: 'public-health' }],
    });
    const settled = await doctor.chronic.assign({
      cardId,
      changes: { doctorId: { was: 'nurse', now: 'nurse' } },
    });
    expect(settled.state.conflicts).toEqual([]);
    expect(store.verify().difference).toBeUndefined();
  });
});
