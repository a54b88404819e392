import { describe, expect, it } from 'vitest';
import { openClinicWorld } from '../../support/clinic-world.ts';
import { looks, registered } from '../../support/desk-world.ts';
import { fileOf } from '../../support/ecg/exported-file.ts';
import { numberOf } from '../../support/person.ts';

const SAME_LOOK_MS = 10 * 60_000;

async function openRecord() {
  const world = openClinicWorld();
  const id = await registered(world, '张三丰');
  const { row } = await world.as('registrar').queue.checkIn({ residentId: id, stage: 'consult' });
  return { ...world, id, visitId: row.visitId, doctor: world.as('doctor') };
}
type Opened = Awaited<ReturnType<typeof openRecord>>;

/** What a page can ask for of one person besides the record itself. */
const parts: readonly (readonly [string, (opened: Opened) => Promise<unknown>])[] = [
  ['visits.get', ({ doctor, visitId }) => doctor.visits.get({ visitId })],
  ['visits.ofResident', ({ doctor, id }) => doctor.visits.ofResident({ residentId: id })],
  ['vitals.ofResident', ({ doctor, id }) => doctor.vitals.ofResident({ residentId: id })],
  ['ecg.list', ({ doctor, id }) => doctor.ecg.list({ residentId: id })],
  ['chronic.ofResident', ({ doctor, id }) => doctor.chronic.ofResident({ residentId: id })],
  ['points.ofResident', ({ doctor, id }) => doctor.points.ofResident({ residentId: id })],
  ['signing.ofResident', ({ doctor, id }) => doctor.signing.ofResident({ residentId: id })],
  ['signing.household', ({ doctor, id }) => doctor.signing.household({ residentId: id })],
  ['signing.propose', ({ doctor, id }) => doctor.signing.propose({ residentIds: [id] })],
];

const care = (staffId: string, residentId: string) => ({ staffId, residentId, purpose: 'care' });

describe('whoever looks at a person’s data without opening the record', () => {
  it.each(parts)('with %s leaves the same trace, once for one look', async (_, ask) => {
    const opened = await openRecord();
    const { id, later } = opened;
    await ask(opened);
    await ask(opened);
    expect(looks(opened, id)).toEqual([care('doctor', id)]);
    later(SAME_LOOK_MS + 1);
    await ask(opened);
    expect(looks(opened, id)).toEqual([care('doctor', id), care('doctor', id)]);
    const { rows } = await opened.as('auditor').audit.list({ residentId: id });
    expect(rows.map(({ kind, staffName, purpose }) => [kind, staffName, purpose])).toEqual([
      ['audit.chart-opened', '陈医生', 'care'],
      ['audit.chart-opened', '陈医生', 'care'],
    ]);
  });

  it('is not covered by somebody else’s look, nor by one at another person', async () => {
    const opened = await openRecord();
    const { id, as, doctor } = opened;
    const other = await registered(opened, '李四', { idNumber: numberOf('1980-03-05', 917), phone: null });
    await as('nurse').residents.get({ id, purpose: 'care' });
    await doctor.residents.get({ id: other, purpose: 'care' });
    await doctor.vitals.ofResident({ residentId: id });
    expect(looks(opened, id)).toEqual([care('nurse', id), care('doctor', id)]);
  });

  it('leaves no trace of a person who is not there', async () => {
    const opened = await openRecord();
    await expect(opened.doctor.vitals.ofResident({ residentId: 'nobody' })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(looks(opened, 'nobody')).toEqual([]);
  });
});

it('a list of tracings is a list of people: it leaves a trace, once for one look', async () => {
  const { doctor, as } = await openRecord();
  for (let looks = 0; looks < 2; looks++) {
    expect(await doctor.ecgRequests.pending()).toEqual([]);
    expect(await doctor.ecg.unmatched()).toEqual([]);
  }
  const { rows } = await as('auditor').audit.list({ kind: 'audit.list-opened' });
  expect(rows.map(({ staffName, detail }) => [staffName, detail]).toReversed()).toEqual([
    ['陈医生', '待判读心电图，0 行'],
    ['陈医生', '未归入居民的心电图，0 行'],
  ]);
});

describe('a page that asks anew with every change', () => {
  it('of an ECG leaves one trace for one look and purpose', async () => {
    const { as, doctor, later } = await openRecord();
    const { ecgId } = await as('nurse').ecg.import({ file: fileOf({ id: null, name: null }) });
    const opened = async () => {
      const { rows } = await as('auditor').audit.list({ kind: 'audit.ecg-opened' });
      return rows.map(({ purpose }) => purpose);
    };
    await doctor.ecg.get({ ecgId });
    await doctor.ecg.get({ ecgId });
    expect(await opened()).toEqual(['care']);
    await doctor.ecg.get({ ecgId, purpose: 'quality-check' });
    later(SAME_LOOK_MS + 1);
    await doctor.ecg.get({ ecgId });
    expect(await opened()).toEqual(['care', 'quality-check', 'care']);
  });

  it('of a card, its curves and its drugs leaves one trace for one look', async () => {
    const { as, doctor, id, later } = await openRecord();
    const enrolled = { residentId: id, disease: 'hypertension', how: 'hand' } as const;
    const { cardId } = (await doctor.chronic.enrol(enrolled)).state;
    const look = async () => {
      await doctor.chronic.get({ cardId });
      await doctor.chronic.trends({ cardId });
    };
    await look();
    await look();
    const opened = async () => (await as('auditor').audit.list({ kind: 'audit.card-opened' })).rows.length;
    expect(await opened()).toBe(1);
    later(SAME_LOOK_MS + 1);
    await look();
    expect(await opened()).toBe(2);
  });
});

describe('a page that opens a record with its parts', () => {
  it('leaves one trace, in whatever order its questions arrive', async () => {
    const opened = await openRecord();
    const { id, doctor, later } = opened;
    await doctor.visits.get({ visitId: opened.visitId });
    await doctor.residents.get({ id, purpose: 'care' });
    for (const [, ask] of parts) await ask(opened);
    expect(looks(opened, id)).toEqual([care('doctor', id)]);
    later(60_000);
    await doctor.residents.get({ id, purpose: 'care' });
    expect(looks(opened, id)).toHaveLength(2);
  });

  it('for another purpose leaves that one too', async () => {
    const opened = await openRecord();
    const { id, doctor } = opened;
    await doctor.residents.get({ id, purpose: 'care' });
    await doctor.residents.get({ id, purpose: 'quality-check' });
    expect(looks(opened, id)).toEqual([
      care('doctor', id),
      { ...care('doctor', id), purpose: 'quality-check' },
    ]);
  });
});
