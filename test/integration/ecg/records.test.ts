import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { auditKinds } from '../../../domain/audit/events.ts';
import { NOTHING_MEASURED } from '../../../domain/ecg/file.ts';
import { MEASURED_LEADS } from '../../../domain/ecg/leads.ts';
import { ecgKinds } from '../../../domain/ecg/record/events.ts';
import { decideReport, decideTake } from '../../../domain/ecg-requests/rules.ts';
import type { EcgRequestState } from '../../../domain/ecg-requests/state.ts';
import { draft } from '../../../domain/journal/index.ts';
import { readEcg, writeEcg } from '../../../formats/index.ts';
import { newId } from '../../../main/store/new-id.ts';
import { auditPage } from '../../../main/store/queries/audit.ts';
import { type ClinicWorld, openClinicWorld } from '../../support/clinic-world.ts';
import { nextOf } from '../../support/device-world.ts';
import { fileOf } from '../../support/ecg/exported-file.ts';
import { formOf, numberOf } from '../../support/person.ts';
import { refusalOfCall } from '../../support/refused-call.ts';
import { tenSeconds } from '../../support/ten-seconds.ts';

const county = { staffId: 'county-reader', role: 'doctor', seatId: 'county' } as const;
const idNumber = numberOf('1980-03-05', 901);

async function openRecords() {
  const world = openClinicWorld();
  const residentId = newId();
  await world.as('registrar').residents.register({ id: residentId, form: formOf('单小样') });
  return { ...world, residentId, nurse: world.as('nurse', 'nurse'), doctor: world.as('doctor') };
}

const imported = async (world: Awaited<ReturnType<typeof openRecords>>) =>
  world.nurse.ecg.import({ file: fileOf({ id: idNumber, name: '单小样' }) });

describe('a file of another maker’s machine', () => {
  it('belongs to the person whose number it names, and the same file comes once', async () => {
    const world = await openRecords();
    const row = await imported(world);
    expect(row).toMatchObject({
      residentId: world.residentId,
      origin: 'imported',
      durationMs: 10_000,
      rateHz: 500,
    });
    expect(await imported(world)).toMatchObject({ ecgId: row.ecgId });
    expect(await world.doctor.ecg.list({ residentId: world.residentId })).toHaveLength(1);
  });

  it.each([
    ['names nobody', { id: null, name: null }],
    ['names a number that nobody here has', { id: numberOf('1990-01-01', 905), name: '单小样' }],
    ['names another person than the number’s', { id: idNumber, name: '李四' }],
  ])('that %s waits for the nurse, who says whose it is', async (_, patient) => {
    const { nurse, residentId } = await openRecords();
    const row = await nurse.ecg.import({ file: fileOf(patient) });
    expect(row).toMatchObject({ residentId: null, residentName: null });
    expect(await nurse.ecg.unmatched()).toMatchObject([{ ecgId: row.ecgId }]);
    expect(await nurse.ecg.assign({ ecgId: row.ecgId, residentId })).toMatchObject({
      residentName: '单小样',
    });
    expect(await nurse.ecg.unmatched()).toEqual([]);
    expect(await nurse.ecg.list({ residentId })).toMatchObject([{ ecgId: row.ecgId, personInFile: null }]);
  });

  it('that is none is refused in a sentence, and nothing is written', async () => {
    const { nurse, store } = await openRecords();
    const before = store.verify().entries;
    const file = new File([Uint8Array.from({ length: 500 }, (_, i) => i)], 'x.scp');
    expect((await refusalOfCall(nurse.ecg.import({ file }))).sentence).toContain('没有导入');
    expect(store.verify().entries).toBe(before);
  });
});

describe('the record of an ECG', () => {
  it.each(['scp', 'aecg', 'dicom'] as const)(
    'goes out as %s and reads back the same, with a trace',
    async (format) => {
      const world = await openRecords();
      const { ecgId } = await imported(world);
      const file = await world.doctor.ecg.export({ ecgId, format });
      const read = readEcg(new Uint8Array(await file.arrayBuffer()));
      if (!read.ok) throw new Error(read.fault.detail);
      expect(read.file.patient).toMatchObject({ id: idNumber, name: '单小样' });
      for (const lead of tenSeconds().leads.filter(({ name }) =>
        MEASURED_LEADS.some((one) => one === name),
      )) {
        const back =
          read.file.recording.leads.find(({ name }) => name === lead.name)?.samples ?? new Int32Array(0);
        expect(digestOf(back)).toBe(digestOf(lead.samples));
      }
      const trail = auditPage(world.store.db, { kind: auditKinds.ecgOpened.kind, limit: 10 });
      expect(trail.map(({ body }) => body)).toEqual([
        { ecgId, residentId: world.residentId, purpose: 'care', exportedAs: format },
      ]);
    },
  );

  it('is read by the doctor, withdrawn with a reason, and side by side with the one before', async () => {
    const world = await openRecords();
    const { nurse, doctor } = world;
    const { ecgId } = await imported(world);
    expect(
      await refusalOfCall(nurse.ecg.setStatement({ ecgId, findings: '', conclusion: '正常' })),
    ).toMatchObject({
      code: 'FORBIDDEN',
    });
    const read = await doctor.ecg.setStatement({ ecgId, findings: '窦性心律', conclusion: '大致正常心电图' });
    expect(read.statements).toMatchObject([{ by: '陈医生', conclusion: '大致正常心电图' }]);
    const later = { ...tenSeconds(), startedAt: '2026-11-03T08:00:00+08:00' };
    const written = writeEcg('dicom', {
      recording: later,
      patient: null,
      measurements: NOTHING_MEASURED,
      statements: [],
      otherChannels: [],
    });
    if (!written.ok) throw new Error(written.fault.detail);
    const second = await nurse.ecg.import({ file: new File([Uint8Array.from(written.bytes)], 'b.dcm') });
    await nurse.ecg.assign({ ecgId: second.ecgId, residentId: world.residentId });
    expect(await doctor.ecg.get({ ecgId: second.ecgId })).toMatchObject({ previousEcgId: ecgId });
    const gone = await doctor.ecg.withdraw({ ecgId, reason: '采错了人' });
    expect(gone.withdrawn).toMatchObject({ reason: '采错了人', by: '陈医生' });
    expect(await doctor.ecg.get({ ecgId: second.ecgId })).toMatchObject({ previousEcgId: null });
  });

  it('of a merged record stands with the one that it was merged into', async () => {
    const world = await openRecords();
    const { ecgId } = await imported(world);
    const other = newId();
    const form = formOf('李远', {
      birthDate: '1962-07-19',
      idNumber: numberOf('1962-07-19', 902),
      phone: null,
    });
    await world.as('registrar').residents.register({ id: other, form });
    expect(await world.doctor.ecg.list({ residentId: other })).toEqual([]);
    await world
      .as('registrar')
      .residents.merge({ loser: world.residentId, survivor: other, reason: '同一人' });
    expect(await world.doctor.ecg.list({ residentId: other })).toMatchObject([{ ecgId }]);
  });
});

const digestOf = (samples: Int32Array) => createHash('sha256').update(samples).digest('hex');

/** What the rules would have raised of this ECG. */
function raise({ store }: ClinicWorld, ecgId: string): string {
  const prompts = [{ code: 'bradycardia', sentence: '提示：心率过缓', because: '平均心率 31 次/分' }];
  const body = { criticalId: `${ecgId}.rules`, by: 'rules' as const, ruleSet: 'zhejiang' as const, prompts };
  store.append(county, () => [draft(ecgKinds.criticalRaised, ecgId, body)]);
  return body.criticalId;
}

describe('a critical value', () => {
  it('stands on the pages of doctors and nurses until somebody says what was done', async () => {
    const world = await openRecords();
    const { ecgId } = await imported(world);
    const pages = [await world.nurse.ecgCriticals.open(), await world.doctor.ecgCriticals.open()];
    for (const page of pages) expect(await nextOf(page)).toEqual([]);
    const criticalId = raise(world, ecgId);
    for (const page of pages) {
      expect(await nextOf(page)).toMatchObject([
        { criticalId, residentName: '单小样', acknowledgements: [] },
      ]);
    }
    const silent = world.nurse.ecgCriticals.acknowledge({ ecgId, criticalId, done: ' ', told: '陈医生' });
    expect(await refusalOfCall(silent)).toMatchObject({ code: 'BAD_REQUEST' });
    const answer = { ecgId, criticalId, done: '已通知医生，吸氧', told: '陈医生' };
    const closed = await world.nurse.ecgCriticals.acknowledge(answer);
    expect(closed.acknowledgements).toMatchObject([
      { by: '何护士', done: '已通知医生，吸氧', told: '陈医生' },
    ]);
    for (const page of pages) expect(await nextOf(page)).toEqual([]);
    expect(await refusalOfCall(world.doctor.ecgCriticals.acknowledge(answer))).toMatchObject({
      code: 'closed',
    });
    expect((await world.doctor.ecg.list({ residentId: world.residentId }))[0]?.criticals).toEqual([closed]);
  });

  it('that only an eye can tell is marked by a doctor, from the clinic’s list, once', async () => {
    const world = await openRecords();
    const { nurse, doctor } = world;
    const { ecgId } = await imported(world);
    const codes = (await nurse.ecgCriticals.handList()).map(({ code }) => code);
    expect(codes).toContain('av-block');
    expect(codes).not.toContain('sinoventricular');
    const mark = (code: string) => doctor.ecgCriticals.raise({ ecgId, code });
    expect(await refusalOfCall(nurse.ecgCriticals.raise({ ecgId, code: 'av-block' }))).toMatchObject({
      code: 'FORBIDDEN',
    });
    expect(await mark('av-block')).toMatchObject({
      raisedBy: 'doctor',
      residentName: '单小样',
      acknowledgements: [],
    });
    expect(await refusalOfCall(mark('av-block'))).toMatchObject({ code: 'already' });
    expect(await refusalOfCall(mark('sinoventricular'))).toMatchObject({ code: 'not-listed' });
    expect(await nextOf(await nurse.ecgCriticals.open())).toMatchObject([
      { criticalId: `${ecgId}.av-block` },
    ]);
  });

  it('is judged by the list that the clinic chose', async () => {
    const { as, nurse } = await openRecords();
    expect(await nurse.ecg.rules()).toEqual({ ruleSet: 'national2017' });
    await as('administrator').ecg.chooseRules({ ruleSet: 'shanxi2017' });
    expect(await nurse.ecg.rules()).toEqual({ ruleSet: 'shanxi2017' });
  });
});

describe('a request to the county centre', () => {
  it('waits, is taken and reported, and its report stands beside the tracing', async () => {
    const world = await openRecords();
    const { doctor, store } = world;
    const { ecgId } = await imported(world);
    const requestId = newId();
    const asked = { requestId, ecgId, urgency: 'urgent', question: '胸痛', summary: '胸痛两小时' } as const;
    expect(await doctor.ecgRequests.create(asked)).toMatchObject({
      state: 'requested',
      requestedBy: '陈医生',
    });
    expect(await doctor.ecgRequests.create(asked)).toMatchObject({ requestId });
    expect(await doctor.ecgRequests.pending()).toHaveLength(1);
    const again = doctor.ecgRequests.create({ ...asked, requestId: newId() });
    expect(await refusalOfCall(again)).toMatchObject({ code: 'pending' });

    const state = () => {
      const now = store.state<EcgRequestState>('ecg-request', requestId);
      if (!now) throw new Error('no request');
      return now;
    };
    const draftsOf = (decision: ReturnType<typeof decideTake> | ReturnType<typeof decideReport>) => {
      if (!decision.ok) throw new Error(decision.sentence);
      return decision.drafts;
    };
    const reader = { reader: '县中心 王医生', readerTitle: '主任医师' };
    store.append(county, () => draftsOf(decideTake(state(), reader)));
    expect(await doctor.ecgRequests.get({ requestId })).toMatchObject({
      state: 'taken',
      takenBy: '县中心 王医生',
    });
    const report = {
      ...reader,
      findings: 'II、III、aVF ST 段抬高',
      conclusion: '提示下壁心肌梗死',
      critical: true,
    };
    store.append(county, () => draftsOf(decideReport(state(), report)));
    const { ecg } = await doctor.ecg.get({ ecgId });
    expect(ecg.requests).toMatchObject([{ state: 'reported', critical: true, reports: [report] }]);
    expect(ecg.criticals).toMatchObject([{ raisedBy: 'county', acknowledgements: [] }]);
    expect(await doctor.ecgRequests.pending()).toEqual([]);
    const late = doctor.ecgRequests.withdraw({ requestId, reason: '不需要了' });
    expect(await refusalOfCall(late)).toMatchObject({ code: 'reported' });
  });
});
