import { describe, expect, it } from 'vitest';
import { openClinicWorld } from '../../support/clinic-world.ts';
import { cardOf, looks, registered } from '../../support/desk-world.ts';
import { numberOf } from '../../support/person.ts';

describe('a card on the reader', () => {
  it('opens the record of its number, once for the audit, and shows what differs', async () => {
    const world = openClinicWorld();
    const id = await registered(world, '张三丰');
    const card = cardOf('张三峰', numberOf('1980-03-05', 901), { validTo: '2020-01-01' });
    const found = await world.as('registrar').residents.lookupCard({ card });
    if (found.match !== 'number') throw new Error('not found');
    expect(found.resident.id).toBe(id);
    expect(found.differences).toContainEqual({ field: 'name', label: '姓名', a: '张三丰', b: '张三峰' });
    expect(found.expiry).toContain('过期');
    expect(looks(world, id)).toEqual([{ staffId: 'registrar', residentId: id, purpose: 'registration' }]);
  });

  it('of somebody who is told to have died says so', async () => {
    const world = openClinicWorld();
    const id = await registered(world, '张三丰');
    const closure = { cause: 'died' as const, on: '2026-02-27', reason: '村医告知' };
    const desk = world.as('registrar').residents;
    const lookUp = () => desk.lookupCard({ card: cardOf('张三丰', numberOf('1980-03-05', 901)) });
    expect(await lookUp()).toMatchObject({ match: 'number', closing: null });
    await desk.reportClosing({ id, closure });
    expect(await lookUp()).toMatchObject({ match: 'number', closing: closure });
  });

  it('of somebody unknown shows who may be the same, and opens nothing', async () => {
    const world = openClinicWorld();
    const id = await registered(world, '张三丰', { idNumber: null, noPapersReason: 'lost', idKind: null });
    const found = await world
      .as('registrar')
      .residents.lookupCard({ card: cardOf('张三丰', numberOf('1980-03-05', 909)) });
    if (found.match !== 'none') throw new Error('found');
    expect(found.alike.map((one) => one.resident.id)).toEqual([id]);
    expect(looks(world, id)).toEqual([]);
  });

  it('is kept beside the record, and leads to it from then on', async () => {
    const world = openClinicWorld();
    const desk = world.as('registrar');
    const id = await registered(world, '张三丰', { idNumber: null, noPapersReason: 'lost', idKind: null });
    const card = cardOf('张三丰', numberOf('1980-03-05', 911));
    await desk.residents.cardRead({ id, card });
    const found = await desk.residents.lookupCard({ card });
    expect(found).toMatchObject({ match: 'number', resident: { id } });
  });
});
