import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Entry } from '../../../domain/journal/index.ts';
import { pressureForm } from '../../support/chronic-forms.ts';
import { aedOf, satisfiedAnswers } from '../../support/circle-and-points.ts';
import { registered } from '../../support/desk-world.ts';
import { fileOf } from '../../support/ecg/exported-file.ts';
import { numberOf } from '../../support/person.ts';
import { openSigningWorld, type SigningWorld, strokes, TEAM, team } from '../../support/signing-world.ts';

interface World extends SigningWorld {
  readonly id: string;
}
type Act = () => Promise<unknown>;

const today = '2026-03-02';
const number = numberOf('1980-03-05', 901);
const drawn = strokes.map((stroke) => [...stroke]);
const aedId = 'aed-1';

async function checkedIn({ as, id }: World): Promise<string> {
  return (await as('registrar').queue.checkIn({ residentId: id, stage: 'consult' })).row.visitId;
}

async function carded({ as, id }: World): Promise<string> {
  const { state } = await as('doctor').chronic.enrol({
    residentId: id,
    disease: 'hypertension',
    how: 'hand',
  });
  return state.cardId;
}

async function followedUp(world: World, systolicMmHg = 130): Promise<{ cardId: string; followUpId: string }> {
  const [cardId, followUpId] = [await carded(world), randomUUID()];
  const values = pressureForm(systolicMmHg, 80);
  await world.as('doctor').chronic.followUp({ cardId, followUpId, values });
  return { cardId, followUpId };
}

async function standingAed({ as }: World) {
  await as('nurse').aed.register({ aedId, facts: aedOf('101') });
  return as('nurse').aed;
}

async function ecgOfPerson({ as }: World): Promise<string> {
  return (await as('nurse').ecg.import({ file: fileOf({ id: number, name: '单小样' }) })).ecgId;
}

async function benefit({ as }: World): Promise<string> {
  const benefitId = randomUUID();
  await as('manager').points.listBenefit({ benefitId, title: '推拿', points: 5, stock: 3 });
  return benefitId;
}

async function served({ signUp, desk, id }: World) {
  const { contractId } = await signUp(id);
  const [task] = await desk.signingTasks.ofContract({ contractId });
  if (!task) throw new Error('nothing was promised');
  const serviceId = randomUUID();
  const { packageId, itemId } = task;
  const input = { contractId, serviceId, packageId, itemId, on: today, evidence: '当面' };
  await desk.signingTasks.serve(input);
  return { contractId, serviceId, input };
}

/** Acts that a person may send again after a click or an answer that was lost, each ready to be sent. */
const acts: Readonly<Record<string, (world: World) => Promise<Act>>> = {
  'residents.change':
    async ({ as, id }) =>
    () =>
      as('registrar').residents.change({
        id,
        changes: { phone: { was: '13800000000', now: ' 13900000001' } },
        reason: '换号',
      }),
  'residents.setGuardian':
    async ({ as, id }) =>
    () =>
      as('registrar').residents.setGuardian({
        id,
        was: null,
        now: {
          name: '单大样',
          relation: '52',
          idKind: null,
          idNumber: null,
          phone: null,
          residentId: null,
        },
        reason: '',
      }),
  'queue.checkIn':
    async ({ as, id }) =>
    () =>
      as('registrar').queue.checkIn({ residentId: id }),
  'visits.writeNote': async (world) => {
    const visitId = await checkedIn(world);
    const note = { visitId, noteId: randomUUID(), section: 'examination', text: '双肺呼吸音清' } as const;
    return () => world.as('doctor').visits.writeNote(note);
  },
  'visits.close': async (world) => {
    const visitId = await checkedIn(world);
    return () => world.as('doctor').visits.close({ visitId, outcome: 'treated' });
  },
  'vitals.record': async ({ as, id }) => {
    const vitalsId = randomUUID();
    const values = { systolicMmHg: 120, diastolicMmHg: 80 };
    return () => as('nurse').vitals.record({ vitalsId, residentId: id, values });
  },
  'ecg.setStatement': async (world) => {
    const ecgId = await ecgOfPerson(world);
    return () =>
      world.as('doctor').ecg.setStatement({ ecgId, findings: '窦性心律', conclusion: '正常心电图' });
  },
  'ecg.withdraw': async (world) => {
    const ecgId = await ecgOfPerson(world);
    return () => world.as('doctor').ecg.withdraw({ ecgId, reason: '放错了人' });
  },
  'ecgRequests.create': async (world) => {
    const [ecgId, requestId] = [await ecgOfPerson(world), randomUUID()];
    const asked = { urgency: 'routine', question: '请读', summary: '' } as const;
    return () => world.as('doctor').ecgRequests.create({ requestId, ecgId, ...asked });
  },
  'chronic.enrol':
    async ({ as, id }) =>
    () =>
      as('doctor').chronic.enrol({ residentId: id, disease: 'hypertension', how: 'hand' }),
  'chronic.followUp': async (world) => {
    const [cardId, followUpId] = [await carded(world), randomUUID()];
    return () => world.as('doctor').chronic.followUp({ cardId, followUpId, values: pressureForm(130, 80) });
  },
  'chronic.withdrawFollowUp': async (world) => {
    const of = await followedUp(world);
    return () => world.as('doctor').chronic.withdrawFollowUp({ ...of, reason: '写错了人' });
  },
  'chronic.referralFollowed': async (world) => {
    const of = await followedUp(world, 185);
    return () => world.as('doctor').chronic.referralFollowed({ ...of, result: '已在县医院住院' });
  },
  'chronic.checkedUp': async (world) => {
    await carded(world);
    const checkUpId = randomUUID();
    return () => world.as('doctor').chronic.checkedUp({ residentId: world.id, checkUpId, result: 'normal' });
  },
  'chronic.called': async (world) => {
    const [cardId, callId] = [await carded(world), randomUUID()];
    return () => world.as('doctor').chronic.called({ cardId, callId, result: 'no-answer' });
  },
  'chronic.assign': async (world) => {
    const cardId = await carded(world);
    const changes = { gridWorker: { was: null, now: '网格员甲' } };
    return () => world.as('doctor').chronic.assign({ cardId, changes });
  },
  'chronic.close': async (world) => {
    const cardId = await carded(world);
    return () => world.as('doctor').chronic.close({ cardId, why: 'moved' });
  },
  'points.earn': async ({ as, id }) => {
    const { acts: earned } = await as('registrar').points.ofResident({ residentId: id });
    const act = earned.find(({ mostPerYear }) => mostPerYear > 1);
    if (!act) throw new Error('no act is credited twice');
    return () =>
      as('registrar').points.earn({ residentId: id, act: act.id, movementId: act.next, evidence: '当面' });
  },
  'points.answerSurvey':
    async ({ as, id }) =>
    () =>
      as('registrar').points.answerSurvey({ residentId: id, answers: satisfiedAnswers }),
  'points.restock': async (world) => {
    const benefitId = await benefit(world);
    return () => world.as('manager').points.restock({ benefitId, stocked: 3, added: 2, reason: '新购' });
  },
  'points.withdrawBenefit': async (world) => {
    const benefitId = await benefit(world);
    return () => world.as('manager').points.withdrawBenefit({ benefitId, reason: '不再提供' });
  },
  'signing.offer': async ({ desk, id }) => {
    const contractId = randomUUID();
    const terms = { teamId: TEAM, doctorId: 'm-doctor', packageIds: ['basic'], from: today, years: 1 };
    await desk.signing.draft({ agreements: [{ contractId, residentId: id, ...terms }] });
    return () => desk.signing.offer({ contractIds: [contractId, contractId] });
  },
  'signing.sign': async ({ desk, offer, id }) => {
    const { contractId, textHash, residentName: name } = await offer(id);
    const one = { contractId, textHash: textHash ?? '' };
    return () =>
      desk.signing.sign({ agreements: [one, one], role: 'resident', name, strokes: drawn, with: 'pen' });
  },
  'signing.remind': async ({ desk, signUp, id }) => {
    const { contractId } = await signUp(id);
    return () => desk.signing.remind({ contractId, how: 'phone', result: '下周来' });
  },
  'signing.waive': async ({ desk, signUp, id }) => {
    const { contractId } = await signUp(id);
    return () => desk.signing.waive({ contractId, fen: 0, reason: '低保' });
  },
  'signing.end': async ({ desk, signUp, id }) => {
    const { contractId } = await signUp(id);
    return () => desk.signing.end({ contractId, why: '02', on: today });
  },
  'signing.transfer': async ({ desk, signUp, id }) => {
    const { contractId } = await signUp(id);
    return () => desk.signing.transfer({ contractId, teamId: TEAM, doctorId: 'm-second', reason: '搬家' });
  },
  'signingTasks.serve': async (world) => {
    const { input } = await served(world);
    return () => world.desk.signingTasks.serve({ ...input, serviceId: 'again' });
  },
  'signingTasks.confirm': async (world) => {
    const { contractId, serviceId } = await served(world);
    return () => world.desk.signingTasks.confirm({ contractId, serviceId, how: 'phone', rating: 5 });
  },
  'signingTeams.change':
    async ({ as }) =>
    () =>
      as('manager').signingTeams.change({
        teamId: TEAM,
        was: { ...team, members: [...team.members], villages: [...team.villages] },
        team: { ...team, members: [...team.members], villages: [], capacity: 1_000 },
        reason: '人手变了',
      }),
  'aed.register':
    async ({ as }) =>
    () =>
      as('nurse').aed.register({ aedId, facts: aedOf('101') }),
  'aed.inspect': async (world) => {
    const aed = await standingAed(world);
    const seen = { indicator: 'green', cabinetIntact: true, padsSealed: true, reachable: true } as const;
    return () => aed.inspect({ aedId, inspectionId: 'i1', on: today, ...seen });
  },
  'aed.replace': async (world) => {
    const aed = await standingAed(world);
    const now = { lot: 'P2', expiresOn: '2028-04-01' };
    return () => aed.replace({ aedId, part: 'adult-pads', now, on: today });
  },
  'aed.change': async (world) => {
    const aed = await standingAed(world);
    const changes = { place: { was: '溪口村委会门口', now: '溪口村卫生室' } };
    return () => aed.change({ aedId, changes, reason: '搬了' });
  },
  'aed.recordUse': async (world) => {
    const aed = await standingAed(world);
    const use = { useId: 'u1', on: today, shocks: 1, opened: 'adult-pads', outcome: '恢复心跳' } as const;
    return () => aed.recordUse({ aedId, ...use });
  },
  'aed.trainRescuer':
    async ({ as }) =>
    () =>
      as('nurse').aed.trainRescuer({
        rescuerId: 'r1',
        name: '李救护',
        phone: '17000000001',
        trainedOn: '2026-01-05',
        validUntil: '2028-01-05',
      }),
  'aed.placeVillage':
    async ({ as }) =>
    () =>
      as('nurse').aed.placeVillage({ code: '101', point: { latitude: 26.1, longitude: 118.1 } }),
  'staff.deactivate':
    async ({ as }) =>
    () =>
      as('administrator').staff.deactivate({ id: 'registrar', reason: '离职' }),
  'staff.change':
    async ({ as }) =>
    () =>
      as('administrator').staff.change({ id: 'registrar', name: '林小满', roles: ['registrar', 'nurse'] }),
  'seats.change':
    async ({ as }) =>
    () =>
      as('administrator').seats.change({ id: 'nurse', name: '护士站', roomId: null }),
  'clinic.rename':
    async ({ as }) =>
    () =>
      as('administrator').clinic.rename({ name: '青山镇中心卫生院' }),
};

describe('an act that is sent again', () => {
  it.each(Object.entries(acts))('%s is written once', async (_, prepare) => {
    const world = await openSigningWorld();
    const id = await registered(world, '单小样', { phone: '13800000000', idNumber: number });
    const send = await prepare({ ...world, id });
    const written: string[] = [];
    world.store.onCommitted((entries: readonly Entry[]) => {
      written.push(...entries.map(({ kind }) => kind).filter((kind) => !kind.startsWith('audit.')));
    });
    await send();
    const once = [...written];
    expect(once).not.toEqual([]);
    // Either it is answered like the first time, or refused with a sentence.
    const again = await send().then(
      () => 'OK',
      (error: { readonly code: string }) => error.code,
    );
    expect(['OK', 'REFUSED']).toContain(again);
    expect(written).toEqual(once);
  });
});
