import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { chooseStoreKey, type KeyStore } from '../../../../main/electron/store-key.ts';

const PREFIX = 'wrapped by this account:';

/** A key store of one account: what another one wrapped, it does not open. */
const keyStore: KeyStore = {
  protects: async () => true,
  wrap: async (text) => Buffer.from(PREFIX + Buffer.from(text).toString('base64')),
  unwrap: async (bytes) => {
    const text = Buffer.from(bytes).toString();
    if (!text.startsWith(PREFIX)) throw new Error('not ours');
    return Buffer.from(text.slice(PREFIX.length), 'base64').toString();
  },
};
const basicText: KeyStore = { ...keyStore, protects: async () => false };

let base = '';
let dataDir = '';

beforeEach(async () => {
  base = await mkdtemp(path.join(os.tmpdir(), 'store-key-'));
  dataDir = path.join(base, 'clinic');
});
afterEach(() => rm(base, { recursive: true }));

const wrappedFile = () => path.join(dataDir, 'store.key.wrapped');

describe('key of new data', () => {
  it('is made, wrapped on disk before it is used, and found again', async () => {
    const first = await chooseStoreKey(dataDir, keyStore);
    expect(first).toEqual({
      from: 'key-store',
      keyHex: expect.stringMatching(/^[0-9a-f]{64}$/),
      isNew: true,
    });
    expect(await chooseStoreKey(dataDir, keyStore)).toEqual({ ...first, isNew: false });
    expect((await stat(wrappedFile())).mode & 0o777).toBe(0o600);
    expect((await stat(dataDir)).mode & 0o777).toBe(0o700);
    expect(await readdir(dataDir)).toEqual(['store.key.wrapped']);
    if (first.from === 'key-store') expect(await readFile(wrappedFile(), 'utf8')).not.toContain(first.keyHex);
  });

  it('differs between clinics', async () => {
    const other = path.join(base, 'practice');
    expect(await chooseStoreKey(dataDir, keyStore)).not.toEqual(await chooseStoreKey(other, keyStore));
  });

  it("is made although Chromium's profile is already there", async () => {
    await mkdir(path.join(dataDir, 'shell'), { recursive: true });
    expect((await chooseStoreKey(dataDir, keyStore)).from).toBe('key-store');
  });

  it('stays in a key file, with a sentence, where the key store only obfuscates', async () => {
    const choice = await chooseStoreKey(dataDir, basicText);
    expect(choice).toEqual({ from: 'key-file', notice: expect.stringContaining('没有可用的系统钥匙串') });
    expect(await readdir(base)).toEqual([]);
  });
});

describe('key of data that is already there', () => {
  it('begun with a key file stays with the key file', async () => {
    await mkdir(dataDir);
    await writeFile(path.join(dataDir, 'store.key'), 'x');
    expect(await chooseStoreKey(dataDir, keyStore)).toEqual({ from: 'key-file' });
    expect(await readdir(dataDir)).toEqual(['store.key']);
  });

  it.each([
    ['by another account', Buffer.from('wrapped by another account')],
    ['and cut short', Buffer.from(PREFIX)],
    ['and emptied', Buffer.alloc(0)],
  ])('wrapped %s is refused with a sentence, and kept', async (_name, bytes) => {
    await chooseStoreKey(dataDir, keyStore);
    await writeFile(wrappedFile(), bytes.toString('base64'));
    expect(await chooseStoreKey(dataDir, keyStore)).toEqual({
      from: 'nowhere',
      code: 'key-locked',
      sentence: expect.stringContaining('数据没有打开，也没有改动'),
    });
    expect(await readFile(wrappedFile(), 'utf8')).toBe(bytes.toString('base64'));
  });

  it('wrapped by another account opens by the copy that was saved of its key', async () => {
    await chooseStoreKey(dataDir, keyStore);
    await writeFile(wrappedFile(), 'by another account');
    await writeFile(path.join(dataDir, 'clinic.key'), 'x');
    expect(await chooseStoreKey(dataDir, keyStore)).toEqual({ from: 'key-file' });
  });

  it('but without any key is left for the node to refuse', async () => {
    await mkdir(dataDir);
    await writeFile(path.join(dataDir, 'clinic.db'), 'x');
    expect(await chooseStoreKey(dataDir, keyStore)).toEqual({ from: 'key-file' });
    expect(await readdir(dataDir)).toEqual(['clinic.db']);
  });
});
