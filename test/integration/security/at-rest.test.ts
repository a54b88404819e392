import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createBackup } from '../../../main/store/backup.ts';
import { openClinicWorld } from '../../support/clinic-world.ts';
import { registered } from '../../support/desk-world.ts';
import { numberOf } from '../../support/person.ts';

const NAME = '单小样';
const NUMBER = numberOf('1980-03-05', 901);
const PHONE = '17000001234';
const NOTE = '胸闷三天';
const PHOTO = Buffer.from('a picture of a face, as bytes');

/** Every file below a folder with its bytes. */
function filesIn(folder: string): readonly (readonly [string, Buffer])[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(folder, name)).isFile())
    .map((name) => [name, readFileSync(join(folder, name))]);
}

/** The files in which something of the person can be read. */
function tellingFiles(folder: string): readonly string[] {
  const words = [NAME, NOTE].flatMap((word) => [Buffer.from(word), Buffer.from(word, 'utf16le')]);
  const secrets = [...words, Buffer.from(NUMBER), Buffer.from(PHONE), PHOTO];
  return filesIn(folder)
    .filter(([, bytes]) => secrets.some((secret) => bytes.includes(secret)))
    .map(([name]) => name);
}

it('nothing of a person can be read in any file of the data: database, write-ahead log, backup, diary', async () => {
  const world = openClinicWorld();
  const { dataDir } = world.services;
  const id = await registered(world, NAME, { idNumber: NUMBER, phone: PHONE });
  const { row } = await world.as('registrar').queue.checkIn({ residentId: id, stage: 'consult' });
  const { visitId } = row;
  await world
    .as('doctor')
    .visits.writeNote({ visitId, noteId: 'n1', section: 'present-illness', text: NOTE });
  world.store.blobs.put(PHOTO);
  await world.as('doctor').residents.search({ text: NAME });
  world.services.log.error('something', new Error(`no seat for ${NAME} ${NUMBER}`));

  const names = () => filesIn(dataDir).map(([name]) => name);
  expect(names()).toContain('clinic.db-wal');
  expect(tellingFiles(dataDir)).toEqual([]);
  const { file } = await createBackup(world.store);
  expect(names()).toEqual(
    expect.arrayContaining(['clinic.db', join('backups', file), join('logs', 'node.log')]),
  );
  expect(tellingFiles(dataDir)).toEqual([]);
  // They are all there, for whoever holds the key.
  expect(await world.as('doctor').residents.get({ id, purpose: 'care' })).toMatchObject({
    state: { details: { name: NAME, phone: PHONE } },
  });
  expect(world.store.blobs.get(world.store.blobs.put(PHOTO))).toEqual(PHOTO);
});
