import { describe, expect, it } from 'vitest';
import type { Role } from '../../../domain/staff/roles.ts';
import { newId } from '../../../main/store/new-id.ts';
import type { NodeClient } from '../../bench/node-client.ts';
import { type TestWorkstation, testWorkstation } from '../../support/workstation.ts';

async function signIn({ connect }: TestWorkstation, loginName: string): Promise<NodeClient> {
  const client = await connect();
  const account = (await client.session.status()).practiceAccounts.find(
    (each) => each.loginName === loginName,
  );
  if (!account) throw new Error(`no account ${loginName}`);
  await client.session.signIn(account);
  return client;
}

async function clinicDay() {
  const world = await testWorkstation({ practice: true });
  const [desk, nurse, doctor, other] = [
    await signIn(world, 'guahao'),
    await signIn(world, 'hushi'),
    await signIn(world, 'yisheng'),
    await signIn(world, 'yisheng2'),
  ];
  const found = await desk.residents.search({ text: '1' });
  const residents = found.hits.map(({ resident }) => resident);
  return { ...world, desk, nurse, doctor, other, residents };
}

describe('a day at the clinic', () => {
  it('goes from check-in to done, and keeps who waited how long where', async () => {
    const { desk, nurse, doctor, residents, pass } = await clinicDay();
    const { row } = await desk.queue.checkIn({ residentId: residents[0]?.id ?? '', stage: 'vitals' });
    expect(row).toMatchObject({ ticket: 'A001', stage: 'vitals', status: 'waiting' });
    const { visitId } = row;
    pass(5 * 60_000);
    expect((await nurse.queue.callNext({ stage: 'vitals', room: '护士站' })).row.visitId).toBe(visitId);
    await nurse.queue.start({ visitId, stage: 'vitals', room: '护士站' });
    await nurse.queue.move({ visitId, stage: 'vitals', room: '护士站', toStage: 'consult' });
    pass(10 * 60_000);
    expect((await doctor.queue.callNext({ stage: 'consult', room: '诊室一' })).row.status).toBe('called');
    await doctor.queue.start({ visitId, stage: 'consult', room: '诊室一' });
    pass(4 * 60_000);
    await doctor.queue.finish({ visitId, stage: 'consult', room: '诊室一' });
    await doctor.visits.close({ visitId, outcome: 'treated' });
    const times = await desk.queue.times({ visitId });
    expect(times.map(({ stage, outcome }) => [stage, outcome])).toEqual([
      ['vitals', 'moved'],
      ['consult', 'finished'],
    ]);
    expect(Math.round((times[0]?.waitedMs ?? 0) / 60_000)).toBe(5);
    expect(Math.round((times[1]?.waitedMs ?? 0) / 60_000)).toBe(10);
    expect(Math.round((times[1]?.attendedMs ?? 0) / 60_000)).toBe(4);
  });

  it('gives somebody who comes to the desk twice their first ticket back', async () => {
    const { desk, residents } = await clinicDay();
    const residentId = residents[0]?.id ?? '';
    const first = await desk.queue.checkIn({ residentId });
    const second = await desk.queue.checkIn({ residentId });
    expect([first.again, second.again]).toEqual([false, true]);
    expect(second.row.visitId).toBe(first.row.visitId);
  });

  it('puts somebody who was through back into the line, under the ticket they have', async () => {
    const { desk, doctor, residents } = await clinicDay();
    const here = { stage: 'consult', room: '诊室一' } as const;
    const residentId = residents[0]?.id ?? '';
    const { row } = await desk.queue.checkIn({ residentId, stage: 'consult' });
    await doctor.queue.start({ visitId: row.visitId, ...here });
    await doctor.queue.finish({ visitId: row.visitId, ...here });
    expect(await doctor.queue.line(here)).toEqual([]);
    const back = await desk.queue.checkIn({ residentId, stage: 'consult' });
    expect(back).toMatchObject({ again: true, row: { ticket: row.ticket, status: 'waiting' } });
    expect((await doctor.queue.line(here)).map(({ visitId }) => visitId)).toEqual([row.visitId]);
  });

  it('never gives two doctors the same person, however often both press at once', async () => {
    const { desk, doctor, other, residents } = await clinicDay();
    for (const { id } of residents.slice(0, 12))
      await desk.queue.checkIn({ residentId: id, stage: 'consult' });
    const presses = Array.from({ length: 12 }, (_, i) =>
      i % 2 === 0
        ? doctor.queue.callNext({ stage: 'consult', room: '诊室一' })
        : other.queue.callNext({ stage: 'consult', room: '诊室二' }),
    );
    const called = (await Promise.all(presses)).map(({ row }) => row.visitId);
    expect(new Set(called).size).toBe(12);
    await expect(doctor.queue.callNext({ stage: 'consult', room: '诊室一' })).rejects.toMatchObject({
      data: { code: 'nobody-waits' },
    });
  });

  it('skips, misses and takes back', async () => {
    const { desk, doctor, residents } = await clinicDay();
    const visits: string[] = [];
    for (const { id } of residents.slice(0, 3)) {
      visits.push(
        (await desk.queue.checkIn({ residentId: id, stage: 'consult', priority: 'normal' })).row.visitId,
      );
    }
    const here = { stage: 'consult', room: '诊室一' } as const;
    const first = (await doctor.queue.callNext(here)).row.visitId;
    expect(first).toBe(visits[0]);
    await doctor.queue.skip({ visitId: first, ...here });
    const second = (await doctor.queue.callNext(here)).row.visitId;
    expect(second).toBe(visits[1]);
    await doctor.queue.recall({ visitId: second, ...here });
    await doctor.queue.noShow({ visitId: second, ...here });
    expect((await doctor.queue.line(here)).map((row) => row.visitId)).not.toContain(second);
    await desk.queue.comeBack({ visitId: second, stage: 'consult' });
    expect((await doctor.queue.line(here)).map((row) => row.visitId)).toContain(second);
  });

  it('shows the waiting room tickets and masked names, and nothing else', async () => {
    const { desk, doctor, residents, connect } = await clinicDay();
    const resident = residents[0];
    await desk.queue.checkIn({ residentId: resident?.id ?? '', stage: 'consult' });
    await doctor.queue.callNext({ stage: 'consult', room: '诊室一' });
    const screen = await connect();
    const board = await screen.queue.board();
    expect(board.calls[0]).toMatchObject({ ticket: 'A001', room: '诊室一' });
    expect(JSON.stringify(board)).not.toContain(resident?.name);
    expect(JSON.stringify(board)).not.toContain(resident?.id);
  });

  it('keeps those who wait at midnight in the line, under a ticket that nobody else gets', async () => {
    const { desk, doctor, residents, pass, connect } = await clinicDay();
    const here = { stage: 'consult', room: '诊室一' } as const;
    const CHINA_MS = 8 * 3_600_000;
    const sinceMidnightMs = (Date.now() + CHINA_MS) % (24 * 3_600_000);
    pass(24 * 3_600_000 - sinceMidnightMs - 10 * 60_000); // ten to twelve
    const before = await desk.queue.checkIn({ residentId: residents[0]?.id ?? '', stage: 'consult' });
    pass(20 * 60_000);
    const after = await desk.queue.checkIn({ residentId: residents[1]?.id ?? '', stage: 'consult' });
    expect([before.row.ticket, after.row.ticket]).toEqual(['A001', 'A002']);
    expect((await desk.queue.today()).map((row) => row.ticket)).toEqual(['A001', 'A002']);
    const again = await desk.queue.checkIn({ residentId: residents[0]?.id ?? '', stage: 'consult' });
    expect(again).toMatchObject({ again: true, row: { visitId: before.row.visitId } });
    const board = await (await connect()).queue.board();
    expect(board.waiting.map(({ ticket }) => ticket)).toEqual(['A001', 'A002']);
    expect((await doctor.queue.line(here)).map((row) => row.ticket)).toEqual(['A001', 'A002']);
    expect((await doctor.queue.callNext(here)).row.visitId).toBe(before.row.visitId);
    pass(9 * 3_600_000); // nobody closed it; by morning it is no longer somebody who waits
    expect((await desk.queue.today()).map((row) => row.ticket)).toEqual(['A002']);
  });

  it('tells every seat of a change at once', async () => {
    const { desk, nurse, residents } = await clinicDay();
    const stop = new AbortController();
    const changes = await nurse.queue.changes(undefined, { signal: stop.signal });
    const { row } = await desk.queue.checkIn({ residentId: residents[0]?.id ?? '' });
    expect((await changes.next()).value).toEqual({ visitId: row.visitId });
    stop.abort();
  });
});

describe('vitals', () => {
  it('are recorded once however often the button is pressed, marked, and corrected with a reason', async () => {
    const { nurse, residents } = await clinicDay();
    const residentId = residents[0]?.id ?? '';
    const vitalsId = newId();
    const press = () =>
      nurse.vitals.record({ vitalsId, residentId, values: { systolicMmHg: 182, diastolicMmHg: 96 } });
    const [row] = await Promise.all([press(), press()]);
    expect(row.marks.map(({ field }) => field)).toContain('systolicMmHg');
    expect(await nurse.vitals.ofResident({ residentId })).toHaveLength(1);
    const corrected = await nurse.vitals.correct({
      vitalsId,
      changes: { systolicMmHg: { was: 182, now: 128 } },
      reason: '录入错误',
    });
    expect(corrected.vitals.values.systolicMmHg).toBe(128);
    expect(corrected.vitals.corrections[0]).toMatchObject({ reason: '录入错误' });
  });

  it('refuses what cannot be, at the field, and writes nothing', async () => {
    const { nurse, residents } = await clinicDay();
    const residentId = residents[0]?.id ?? '';
    const record = (values: { systolicMmHg: number; diastolicMmHg: number }) =>
      nurse.vitals.record({ vitalsId: newId(), residentId, values });
    await expect(record({ systolicMmHg: 0, diastolicMmHg: 80 })).rejects.toMatchObject({
      data: { code: 'implausible', fields: [{ field: 'systolicMmHg' }] },
    });
    await expect(record({ systolicMmHg: 80, diastolicMmHg: 120 })).rejects.toMatchObject({
      data: { fields: [{ field: 'diastolicMmHg' }] },
    });
    expect(await nurse.vitals.ofResident({ residentId })).toEqual([]);
  });
});

describe('the audit', () => {
  it('has an entry for every chart that was opened, with who, where and why', async () => {
    const world = await clinicDay();
    const { doctor, residents } = world;
    const id = residents[0]?.id ?? '';
    await doctor.residents.get({ id, purpose: 'care' });
    const auditor = await signIn(world, 'shenji');
    const { rows } = await auditor.audit.list({ residentId: id, limit: 10 });
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({
      kind: 'audit.chart-opened',
      purpose: 'care',
      role: 'doctor' satisfies Role,
      seatName: '诊室一',
    });
  });
});
