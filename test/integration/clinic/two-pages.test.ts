import { expect, it } from 'vitest';
import type { Room, Village } from '../../../domain/clinic/events.ts';
import { openClinicWorld } from '../../support/clinic-world.ts';
import { refusalOfCall } from '../../support/refused-call.ts';

const [first, second]: readonly [Room, Room] = [
  { id: 'r-1', name: '诊室一', kind: 'consult' },
  { id: 'r-2', name: '诊室二', kind: 'consult' },
];
const village: Village = { code: '103', name: '上坂村' };

/** Two administrators' pages that show the same. */
function openPages() {
  const { as } = openClinicWorld();
  return [as('administrator'), as('administrator', 'nurse')] as const;
}

it('a village that another page added is not taken back by a page that had not seen it', async () => {
  const [a, b] = openPages();
  const { villages: was } = await b.clinic.get();
  await a.clinic.setVillages({ was, villages: [...was, village] });
  const late = b.clinic.setVillages({ was, villages: was.slice(1) });
  expect(await refusalOfCall(late)).toMatchObject({ code: 'changed-meanwhile' });
  const { villages } = await b.clinic.get();
  expect(villages).toEqual([...was, village]);
  await b.clinic.setVillages({ was: villages, villages: villages.slice(1) });
  expect((await a.clinic.get()).villages).toEqual([was[1], village]);
});

it('nor is a room', async () => {
  const [a, b] = openPages();
  await a.seats.setRooms({ was: [], rooms: [first] });
  const late = b.seats.setRooms({ was: [], rooms: [second] });
  expect(await refusalOfCall(late)).toMatchObject({ code: 'changed-meanwhile' });
  expect(await b.seats.rooms()).toEqual([first]);
  await b.seats.setRooms({ was: [first], rooms: [first, second] });
  expect(await a.seats.rooms()).toEqual([first, second]);
});
