import { describe, expect, it } from 'vitest';
import { newId } from '../../../main/store/new-id.ts';
import { openClinicWorld } from '../../support/clinic-world.ts';
import { formOf, numberOf } from '../../support/person.ts';

/** Two records of one person, not merged yet. */
async function twoRecords() {
  const world = openClinicWorld();
  const desk = world.as('registrar');
  const register = async (name: string, sequence: number) => {
    const form = formOf(name, { idNumber: numberOf('1980-03-05', sequence), phone: `1700000${sequence}0` });
    return (await desk.residents.register({ id: newId(), form })).id;
  };
  const [stays, givesWay] = [await register('陈样甲', 901), await register('林样乙', 903)];
  const merge = () => desk.residents.merge({ loser: givesWay, survivor: stays, reason: '同一人' });
  const unmerge = () => desk.residents.unmerge({ id: givesWay, reason: '不是同一人' });
  return { ...world, desk, stays, givesWay, merge, unmerge };
}

describe('somebody whose records were merged while they wait', () => {
  it('keeps the one ticket, and the queue leads to the record that stands', async () => {
    const { desk, stays, givesWay, merge } = await twoRecords();
    const { row } = await desk.queue.checkIn({ residentId: givesWay });
    await merge();
    expect(await desk.queue.today()).toMatchObject([
      { ticket: row.ticket, residentId: stays, doubleOf: null },
    ]);
    const again = await desk.queue.checkIn({ residentId: stays });
    expect(again).toMatchObject({ again: true, row: { visitId: row.visitId, residentId: stays } });
    expect(await desk.queue.today()).toHaveLength(1);
  });

  it('is told of at once to whoever shows the queue', async () => {
    const { as, desk, givesWay, merge, unmerge } = await twoRecords();
    const { row } = await desk.queue.checkIn({ residentId: givesWay });
    const watching = await as('nurse', 'nurse').queue.changes();
    for (const act of [merge, unmerge]) {
      const next = watching.next();
      await act();
      expect((await next).value).toEqual({ visitId: row.visitId });
    }
    await watching.return(undefined);
  });

  it('with a ticket under each record: the later is shown to be settled, and is when a person closes it', async () => {
    const { as, desk, stays, givesWay, merge, unmerge } = await twoRecords();
    const first = (await desk.queue.checkIn({ residentId: givesWay, stage: 'consult' })).row;
    const second = (await desk.queue.checkIn({ residentId: stays, stage: 'consult' })).row;
    const doubles = async () => (await desk.queue.today()).map(({ doubleOf }) => doubleOf);
    expect(await doubles()).toEqual([null, null]);
    await merge();
    expect(await doubles()).toEqual([null, first.ticket]);
    const line = await as('doctor').queue.line({ stage: 'consult', room: '诊室一' });
    expect(line.map(({ doubleOf }) => doubleOf)).toEqual([null, first.ticket]);
    const here = { visitId: second.visitId, stage: 'consult', room: '诊室一' } as const;
    expect((await as('doctor').queue.call(here)).row.doubleOf).toBe(first.ticket);
    await unmerge();
    expect(await doubles()).toEqual([null, null]);
    await merge();
    await desk.visits.close({ visitId: second.visitId, outcome: 'cancelled' });
    expect(await doubles()).toEqual([null, null]);
    await expect(
      as('doctor').visits.reopen({ visitId: second.visitId, reason: '误关' }),
    ).rejects.toMatchObject({ data: { code: 'already-open' } });
  });
});
