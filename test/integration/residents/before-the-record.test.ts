import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { draft } from '../../../domain/journal/index.ts';
import { pointKinds } from '../../../domain/points/events.ts';
import { type ClinicWorld, openClinicWorld } from '../../support/clinic-world.ts';
import { deliveryOf, logsOf, sendAll } from '../../support/deliveries.ts';
import { registered } from '../../support/desk-world.ts';
import { numberOf } from '../../support/person.ts';
import { openSigningWorld, type SigningWorld, TEAM } from '../../support/signing-world.ts';

const elsewhere = { staffId: 'other', role: 'nurse', seatId: 'other' };

/** What a node writes of two people whom another node had registered. */
async function work({ store, desk, as, signUp }: SigningWorld, ill: string, suspect: string) {
  await desk.chronic.enrol({ residentId: ill, disease: 'hypertension', how: 'diagnosis' });
  await as('registrar').queue.checkIn({ residentId: ill, stage: 'consult' });
  await as('nurse', 'nurse').vitals.record({
    vitalsId: randomUUID(),
    residentId: suspect,
    values: { systolicMmHg: 172, diastolicMmHg: 104 },
  });
  await signUp(suspect);
  const earned = { movementId: 'earned', act: 'record-checked', points: 10, evidence: '核对' };
  const redeemed = { benefitId: 'massage', points: 10, on: '2026-01-26' };
  store.append(elsewhere, () => [
    draft(pointKinds.earned, ill, { ...earned, on: '2025-05-01' }),
    draft(pointKinds.redeemed, ill, { ...redeemed, movementId: 'here' }),
    draft(pointKinds.redeemed, ill, { ...redeemed, movementId: 'there' }),
  ]);
}

/** A node that has heard of the work, and of nobody's record. */
async function openBefore() {
  const [registrar, worker, hearer] = [openClinicWorld(), await openSigningWorld(), openClinicWorld()];
  const ill = await registered(registrar, '单建国');
  const suspect = await registered(registrar, '范春生', {
    idNumber: numberOf('1971-08-09', 902),
    birthDate: '1971-08-09',
    phone: null,
  });
  sendAll(registrar.store, worker.store);
  await work(worker, ill, suspect);
  for (const log of logsOf(worker.store).filter((id) => id.startsWith(worker.store.identity.nodeId)))
    expect(hearer.store.receive(deliveryOf(worker.store, log))).toMatchObject({ ok: true });
  expect(hearer.store.state('resident', ill)).toBeUndefined();
  return { hearer, registrar, ill, suspect };
}

/** The people on each list, by id and name. */
async function lists({ as }: ClinicWorld) {
  const doctor = as('doctor');
  const who = ({ resident }: { readonly resident: { readonly id: string; readonly name: string } }) => [
    resident.id,
    resident.name,
  ];
  return {
    due: (await doctor.chronic.dueList({})).rows.map(who),
    screening: (await doctor.chronic.screenings({})).rows.map(who),
    overdrawn: (await doctor.points.overdrawn()).map(who),
    tasks: (await doctor.signingTasks.ofTeam({ teamId: TEAM, withinDays: 366 })).slice(0, 1).map(who),
    queue: (await doctor.queue.today()).map(({ residentId, name }) => [residentId, name]),
  };
}

describe('what was done for somebody whose record has not arrived', () => {
  it('stands on every list, and bears the name once the record is there', async () => {
    const { hearer, registrar, ill, suspect } = await openBefore();
    const unknown = '（档案尚未同步到本机）';
    expect(await lists(hearer)).toEqual({
      due: [[ill, unknown]],
      screening: [[suspect, unknown]],
      overdrawn: [[ill, unknown]],
      tasks: [[suspect, unknown]],
      queue: [[ill, '单建国']],
    });
    sendAll(registrar.store, hearer.store);
    expect(await lists(hearer)).toEqual({
      due: [[ill, '单建国']],
      screening: [[suspect, '范春生']],
      overdrawn: [[ill, '单建国']],
      tasks: [[suspect, '范春生']],
      queue: [[ill, '单建国']],
    });
    expect(hearer.store.verify().difference).toBeUndefined();
  });

  it('leaves the dashboard and the people behind each number to be counted', async () => {
    const { hearer, registrar } = await openBefore();
    const signed = async () => {
      const doctor = hearer.as('doctor');
      const { indicators } = await doctor.indicators.overview();
      for (const { id } of indicators) await doctor.indicators.persons({ indicator: id, part: 'all' });
      return indicators.find(({ id }) => id === 'signed-all');
    };
    expect(await signed()).toMatchObject({ numerator: 0, denominator: 0 });
    sendAll(registrar.store, hearer.store);
    expect(await signed()).toMatchObject({ numerator: 1, denominator: 2 });
  });
});
