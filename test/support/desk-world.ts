import { randomUUID } from 'node:crypto';
import type { CardReading } from '../../domain/residents/card.ts';
import type { ClinicWorld } from './clinic-world.ts';
import { formOf } from './person.ts';

/** Kinds of the entries of a record. */
export const entries = (world: ClinicWorld, id: string) =>
  world.store.history('resident', id).map((e) => e.kind);
/** Who opened a record, and for what. */
export const looks = (world: ClinicWorld, id: string) =>
  world.store
    .history('audit', id)
    .map((entry) => ({ staffId: entry.actor.staffId, ...(entry.body as object) }));

/** What a reader tells of a resident's card. */
export function cardOf(name: string, number: string, more: Partial<CardReading> = {}): CardReading {
  return {
    kind: 'resident-card',
    number,
    name,
    otherName: null,
    sex: '1',
    birthDate: `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`,
    nation: '01',
    nationality: null,
    address: '福建省尤溪县青山镇溪口村12号',
    latestAddress: null,
    authority: null,
    validFrom: '2016-01-01',
    validTo: '2036-01-01',
    passNumber: null,
    photo: null,
    ...more,
  };
}

export async function registered(world: ClinicWorld, name: string, more = {}): Promise<string> {
  const id = randomUUID();
  await world.as('registrar').residents.register({ id, form: formOf(name, more) });
  return id;
}
