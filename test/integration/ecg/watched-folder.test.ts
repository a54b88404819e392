import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { writeEcg } from '../../../formats/index.ts';
import { importEcg } from '../../../main/ecg/import-ecg.ts';
import { inboxPass, SIGNALS_WAIT_MS } from '../../../main/ecg/inbox/pass.ts';
import { SETTLE_MS, type Seen } from '../../../main/ecg/inbox/settled.ts';
import { watchFolders } from '../../../main/ecg/watched-folders.ts';
import { newId } from '../../../main/store/new-id.ts';
import { openClinicWorld } from '../../support/clinic-world.ts';
import { wfdbData } from '../../support/ecg/foreign-files.ts';
import { heartContent } from '../../support/ecg/heart-content.ts';
import { formOf, numberOf } from '../../support/person.ts';
import { refusalOfCall } from '../../support/refused-call.ts';
import { tempDir } from '../../support/tmp.ts';

const nurse = { staffId: 'node', role: 'node', seatId: 'nurse' } as const;

function scpOf(id: string | null, seconds = 2): Uint8Array {
  const content = heartContent({ seconds });
  const written = writeEcg('scp', {
    ...content,
    patient: content.patient && { ...content.patient, id, name: null },
  });
  if (!written.ok) throw new Error(written.fault.detail);
  return written.bytes;
}

/** A folder that is looked at when the test says so, by a clock of its own. */
async function openInbox() {
  const world = openClinicWorld();
  const residentId = newId();
  await world.as('registrar').residents.register({ id: residentId, form: formOf('单小样') });
  const folder = tempDir();
  const { services, store } = world;
  let seen: ReadonlyMap<string, Seen> = new Map();
  let nowMs = 0;
  const parts = {
    folder,
    log: services.log,
    nowMs: () => nowMs,
    importFile: (file: Parameters<typeof importEcg>[2]) => importEcg(services, nurse, file),
  };
  const look = async (change: Partial<typeof parts> = {}) => {
    seen = await inboxPass({ ...parts, ...change }, seen);
  };
  return {
    world,
    folder,
    residentId,
    look,
    wait: (ms: number) => {
      nowMs += ms;
    },
    /** Two looks, a little more apart than a file needs to be whole. */
    settle: async (change: Partial<typeof parts> = {}) => {
      await look(change);
      nowMs += SETTLE_MS + 1;
      await look(change);
    },
    restart: () => {
      seen = new Map();
    },
    ecgs: () => store.db.prepare('select count(*) from ecg').pluck().get(),
    put: (name: string, bytes: Uint8Array) => writeFileSync(join(folder, name), bytes),
    listing: (inside = '') => readdirSync(join(folder, inside)).sort(),
  };
}

const WFDB_HEADER = Buffer.from('r 1 250 8\nr.dat 16 200 12 0 1 36 0 II\n');
const idNumber = numberOf('1980-03-05', 901);

describe('a file in the folder of an ECG machine', () => {
  it('is filed under the person whose number it names, and moved to done', async () => {
    const { put, settle, listing, world, residentId } = await openInbox();
    put('0001.SCP', scpOf(idNumber));
    await settle();
    expect(listing()).toEqual(['done']);
    expect(listing('done')).toEqual(['0001.SCP']);
    expect(await world.as('nurse').ecg.list({ residentId })).toMatchObject([{ origin: 'imported' }]);
  });

  it('is left alone while it grows', async () => {
    const { put, settle, look, listing, folder, ecgs } = await openInbox();
    const bytes = scpOf(idNumber);
    put('0001.SCP', bytes.subarray(0, 1000));
    await look();
    appendFileSync(join(folder, '0001.SCP'), bytes.subarray(1000));
    await look();
    expect(listing()).toEqual(['0001.SCP']);
    await settle();
    expect([listing('done'), ecgs()]).toEqual([['0001.SCP'], 1]);
  });

  it('that cannot be read is moved to refused, with the reason beside it', async () => {
    const { put, settle, listing, folder, ecgs } = await openInbox();
    put('notes.txt', Buffer.from('Guten Tag'));
    await settle();
    expect(listing('refused')).toEqual(['notes.txt', 'notes.txt.txt']);
    expect(readFileSync(join(folder, 'refused/notes.txt.txt'), 'utf8')).toContain(
      '不是本程序认识的心电图文件',
    );
    expect(ecgs()).toBe(0);
  });

  it('that comes twice is one ECG; another of the same name keeps both', async () => {
    const { put, settle, listing, ecgs } = await openInbox();
    put('ecg.SCP', scpOf(idNumber));
    await settle();
    put('copy.SCP', scpOf(idNumber));
    await settle();
    expect(ecgs()).toBe(1);
    put('ecg.SCP', scpOf(idNumber, 3));
    await settle();
    expect(ecgs()).toBe(2);
    expect(listing('done')).toHaveLength(3);
  });

  it.each(['before its entry', 'after its entry'])(
    'is neither lost nor filed twice by a crash %s',
    async (when) => {
      const { put, settle, restart, listing, ecgs, world } = await openInbox();
      put('0001.SCP', scpOf(idNumber));
      await settle({
        importFile: (file) => {
          if (when === 'after its entry') importEcg(world.services, nurse, file);
          throw new Error('the power went');
        },
      });
      expect(listing()).toEqual(['0001.SCP']);
      restart();
      await settle();
      expect([ecgs(), listing(), listing('done')]).toEqual([1, ['done'], ['0001.SCP']]);
    },
  );

  it('that fails does not hold up the others, and rests before it is tried again', async () => {
    const { put, settle, listing, world } = await openInbox();
    put('a.SCP', scpOf(idNumber));
    put('b.SCP', scpOf(idNumber, 3));
    const importFile = vi.fn((file: Parameters<typeof importEcg>[2]) => {
      if (file.fileName === 'a.SCP') throw new Error('the disk is full');
      return importEcg(world.services, nurse, file);
    });
    await settle({ importFile });
    await settle({ importFile });
    expect(importFile).toHaveBeenCalledTimes(2);
    expect([listing(), listing('done')]).toEqual([['a.SCP', 'done'], ['b.SCP']]);
  });

  it('is never looked for behind a link, in a folder, or while a program copies it', async () => {
    const { put, settle, listing, folder, ecgs } = await openInbox();
    const outside = join(tempDir(), 'secret.SCP');
    writeFileSync(outside, scpOf(idNumber));
    symlinkSync(outside, join(folder, 'link.SCP'));
    mkdirSync(join(folder, 'sub'));
    writeFileSync(join(folder, 'sub', 'x.SCP'), scpOf(idNumber));
    put('.hidden.SCP', scpOf(idNumber));
    put('copying.SCP.part', scpOf(idNumber));
    put('empty.SCP', new Uint8Array());
    await settle();
    expect(ecgs()).toBe(0);
    expect(listing()).toEqual(['.hidden.SCP', 'copying.SCP.part', 'empty.SCP', 'link.SCP', 'sub']);
    expect(existsSync(outside)).toBe(true);
  });

  it('is not moved where done is a link', async () => {
    const { put, settle, listing, folder } = await openInbox();
    const elsewhere = tempDir();
    symlinkSync(elsewhere, join(folder, 'done'));
    put('0001.SCP', scpOf(idNumber));
    await settle();
    expect(listing()).toContain('0001.SCP');
    expect(readdirSync(elsewhere)).toEqual([]);
  });

  it('of WFDB takes its signals along', async () => {
    const { put, settle, listing, ecgs } = await openInbox();
    put('r.dat', wfdbData([1, 2, 3, 4, 5, 6, 7, 8], 16));
    put('r.hea', WFDB_HEADER);
    await settle();
    expect([ecgs(), listing(), listing('done')]).toEqual([1, ['done'], ['r.dat', 'r.hea']]);
  });

  it('of WFDB waits for signals that still grow, and some time for those that are not there yet', async () => {
    const { put, look, settle, wait, listing, ecgs } = await openInbox();
    const signals = wfdbData([1, 2, 3, 4, 5, 6, 7, 8], 16);
    put('r.hea', WFDB_HEADER);
    await settle();
    put('r.dat', signals.subarray(0, 8));
    await look();
    expect(listing()).toEqual(['r.dat', 'r.hea']);
    put('r.dat', signals);
    await settle();
    expect([ecgs(), listing()]).toEqual([1, ['done']]);
    put('r.hea', WFDB_HEADER);
    await settle();
    wait(SIGNALS_WAIT_MS);
    await look();
    expect([ecgs(), listing('refused')]).toEqual([1, ['r.hea', 'r.hea.txt']]);
  });

  it('is found among more signals without a header and empty files than one look takes', async () => {
    const { put, settle, ecgs, listing } = await openInbox();
    for (let i = 0; i < 600; i++) put(`a${i}.dat`, Buffer.alloc(8));
    for (let i = 0; i < 1_100; i++) put(`b${i}.scp`, Buffer.alloc(0));
    put('c.scp', scpOf(idNumber));
    put('r.hea', WFDB_HEADER);
    put('r.dat', wfdbData([1, 2, 3, 4, 5, 6, 7, 8], 16));
    for (let i = 0; i < 3; i++) await settle();
    expect(ecgs()).toBe(2);
    expect(listing('done')).toEqual(['c.scp', 'r.dat', 'r.hea']);
  });

  it('of WFDB is another ECG where the header is the same and the signals are not', async () => {
    const { put, settle, listing, ecgs } = await openInbox();
    for (const counts of [
      [1, 2, 3, 4, 5, 6, 7, 8],
      [8, 7, 6, 5, 4, 3, 2, 1],
      [1, 2, 3, 4, 5, 6, 7, 8],
    ]) {
      put('r.dat', wfdbData(counts, 16));
      put('r.hea', WFDB_HEADER);
      await settle();
    }
    expect([ecgs(), listing()]).toEqual([2, ['done']]);
  });
});

describe('the folder of a seat', () => {
  it('is watched from when the administrator says so', async () => {
    const { world, folder, put, listing } = await openInbox();
    const { services } = world;
    const parts = { ...services, nowMs: () => performance.now() };
    const { stop } = watchFolders(parts);
    try {
      await world.as('administrator').seats.setEcgFolder({ id: 'nurse', folder });
      const waiting = tempDir();
      writeFileSync(join(waiting, 'x'), scpOf(idNumber));
      renameSync(join(waiting, 'x'), join(folder, '0001.SCP'));
      await vi.waitFor(() => expect(listing()).toEqual(['done']), { timeout: 30_000, interval: 100 });
      await world.as('administrator').seats.setEcgFolder({ id: 'nurse', folder: null });
      put('0002.SCP', scpOf(idNumber, 3));
    } finally {
      await stop();
    }
    expect(listing()).toContain('0002.SCP');
    const [seat] = (await world.as('administrator').seats.list()).filter(({ id }) => id === 'nurse');
    expect(seat?.ecgFolder).toBeNull();
  });

  it('must be there, be a whole path, and belong to one seat', async () => {
    const { world, folder } = await openInbox();
    const { setEcgFolder } = world.as('administrator').seats;
    for (const wrong of ['ecg', join(folder, 'nowhere')])
      expect(await refusalOfCall(setEcgFolder({ id: 'nurse', folder: wrong }))).toMatchObject({
        code: 'folder',
      });
    await setEcgFolder({ id: 'nurse', folder });
    expect(await refusalOfCall(setEcgFolder({ id: 'desk', folder: `${folder}/` }))).toMatchObject({
      code: 'folder',
    });
    expect(await refusalOfCall(world.as('nurse').seats.setEcgFolder({ id: 'nurse', folder }))).toMatchObject({
      code: 'FORBIDDEN',
    });
  });
});
