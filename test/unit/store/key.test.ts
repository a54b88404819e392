import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { KEY_FILE, WRAPPED_KEY_FILE } from '../../../main/key-names.ts';
import { findKey } from '../../../main/store/key.ts';
import { fingerprintOf, INFO_FILE, readFingerprint } from '../../../main/store/store-info.ts';
import { refusalOf } from '../../support/refusals.ts';
import { nurse, testStore } from '../../support/stores.ts';
import { tempDir } from '../../support/tmp.ts';
import { write } from '../../support/toy-catalogue.ts';

/** The first start of a clinic: its key is made, its store opened and closed. */
function newClinic(passphrase?: string): { readonly dir: string; readonly key: string } {
  const dir = join(tempDir(), 'data');
  const { key } = findKey({ dir, ...(passphrase === undefined ? {} : { passphrase }) });
  const store = testStore({ dir, key });
  store.append(nurse, () => [write('n1', 'a')]);
  store.close();
  return { dir, key };
}

describe('the key of the store', () => {
  it('is made once for a new clinic, readable by its owner alone', () => {
    const dir = join(tempDir(), 'not', 'yet');
    const { key, warning } = findKey({ dir });
    expect(key).toMatch(/^[0-9a-f]{64}$/);
    expect(warning).toBeUndefined();
    expect(statSync(join(dir, KEY_FILE)).mode & 0o777).toBe(0o600);
    expect(readdirSync(dir)).toEqual([KEY_FILE]);
    expect(findKey({ dir })).toEqual({ key });
    expect(findKey({ dir: join(dir, 'other') }).key).not.toBe(key);
  });

  it('may lie elsewhere than the data', () => {
    const [dir, keyFile] = [tempDir(), join(tempDir(), 'safe', 'my.key')];
    const { key } = findKey({ dir, keyFile });
    expect(existsSync(join(dir, KEY_FILE))).toBe(false);
    expect(findKey({ dir, keyFile }).key).toBe(key);
  });

  it('may be handed in, in its one format', () => {
    const dir = tempDir();
    expect(findKey({ dir, given: 'ab'.repeat(32) })).toEqual({ key: 'ab'.repeat(32) });
    for (const given of ['', 'AB'.repeat(32), 'ab'.repeat(31), `${'ab'.repeat(31)}zz`]) {
      expect(refusalOf(() => findKey({ dir, given })).code).toBe('wrong-key');
    }
    expect(readdirSync(dir)).toEqual([]);
  });

  it('is wrapped by a passphrase, and only that one opens it', () => {
    const { dir, key } = newClinic('三个字 加一点 1');
    expect(readFileSync(join(dir, KEY_FILE), 'utf8')).not.toContain(key);
    // Full-width digit and space: the same passphrase from another input method.
    expect(findKey({ dir, passphrase: '三个字　加一点 １' })).toEqual({ key });
    expect(refusalOf(() => findKey({ dir })).code).toBe('passphrase-needed');
    const wrong = refusalOf(() => findKey({ dir, passphrase: '三个字' }));
    expect(wrong).toMatchObject({ code: 'wrong-key', sentence: expect.stringContaining('口令不对') });
  });

  it('says that a passphrase was not needed', () => {
    const { dir, key } = newClinic();
    expect(findKey({ dir, passphrase: 'x' })).toMatchObject({
      key,
      warning: expect.stringContaining('口令'),
    });
  });

  it('is closed to other accounts when it was open to them, with a warning', () => {
    const { dir, key } = newClinic();
    chmodSync(join(dir, KEY_FILE), 0o644);
    const found = findKey({ dir });
    expect(found).toMatchObject({ key, warning: expect.stringContaining('其他账号') });
    expect(statSync(join(dir, KEY_FILE)).mode & 0o777).toBe(0o600);
    expect(findKey({ dir })).toEqual({ key });
  });

  it('is never made anew where data waits for it', () => {
    const { dir } = newClinic();
    rmSync(join(dir, KEY_FILE));
    expect(refusalOf(() => findKey({ dir }))).toMatchObject({
      code: 'key-missing',
      sentence: expect.stringContaining(KEY_FILE),
    });
    rmSync(join(dir, 'clinic.db'));
    expect(refusalOf(() => findKey({ dir })).code).toBe('key-missing');
    expect(existsSync(join(dir, KEY_FILE))).toBe(false);
  });

  it('that the system’s key store keeps is the window’s alone, unless a copy of it is given', () => {
    const { dir, key } = newClinic();
    const copy = join(tempDir(), 'kept.key');
    renameSync(join(dir, KEY_FILE), copy);
    writeFileSync(join(dir, WRAPPED_KEY_FILE), 'wrapped');
    expect(refusalOf(() => findKey({ dir }))).toMatchObject({
      code: 'key-missing',
      sentence: expect.stringMatching(/系统钥匙串.*没有改动.*窗口.*--key/),
    });
    expect(existsSync(join(dir, KEY_FILE))).toBe(false);
    expect(findKey({ dir, keyFile: copy })).toEqual({ key });
  });

  it.each([
    ['nothing', ''],
    ['half a key', '{"v":1,"key":"abab"}'],
    ['something else', '[1,2,3]'],
    ['hostile costs', wrappedText({ n: 2 ** 31 })],
    ['a truncated tag', wrappedText({}, 'aa')],
  ])('is refused when its file holds %s', (_, text) => {
    const { dir } = newClinic();
    writeFileSync(join(dir, KEY_FILE), text);
    expect(refusalOf(() => findKey({ dir, passphrase: 'x' })).code).toBe('key-missing');
    expect(readFileSync(join(dir, KEY_FILE), 'utf8')).toBe(text);
  });

  it('is told from a damaged file by its fingerprint, which does not give it away', () => {
    const { dir, key } = newClinic();
    expect(readFingerprint(dir)).toBe(fingerprintOf(key));
    expect(readFileSync(join(dir, INFO_FILE), 'utf8')).not.toContain(key.slice(0, 16));
    const wrong = refusalOf(() => testStore({ dir, key: 'cd'.repeat(32) }));
    expect(wrong).toMatchObject({ code: 'wrong-key', sentence: expect.stringContaining('密钥不对') });
    writeFileSync(join(dir, 'clinic.db'), Buffer.alloc(8192, 7));
    expect(refusalOf(() => testStore({ dir, key })).code).toBe('damaged');
    expect(refusalOf(() => testStore({ dir, key: 'cd'.repeat(32) })).code).toBe('wrong-key');
    expect(readFileSync(join(dir, 'clinic.db'))).toEqual(Buffer.alloc(8192, 7));
  });

  it('may be either, and is said to be, when the fingerprint is gone', () => {
    const { dir, key } = newClinic();
    rmSync(join(dir, INFO_FILE));
    const either = refusalOf(() => testStore({ dir, key: 'cd'.repeat(32) }));
    expect(either).toMatchObject({ code: 'wrong-key', sentence: expect.stringContaining('或文件有损坏') });
    testStore({ dir, key }).close();
    expect(readFingerprint(dir)).toBe(fingerprintOf(key));
  });

  it('and its file cannot be made where a directory is in the way', () => {
    const dir = tempDir();
    mkdirSync(join(dir, KEY_FILE));
    expect(() => findKey({ dir })).toThrow();
  });
});

function wrappedText(costs: Partial<Record<'n' | 'r' | 'p', number>>, tag = 'aa'.repeat(16)): string {
  const scrypt = { n: 2 ** 14, r: 8, p: 1, salt: 'aa'.repeat(16), ...costs };
  return JSON.stringify({ v: 1, scrypt, nonce: 'aa'.repeat(12), wrapped: 'aa'.repeat(32), tag });
}
