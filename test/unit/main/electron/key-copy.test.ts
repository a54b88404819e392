import { existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { type KeyCopyDialogs, offerKeyCopy } from '../../../../main/electron/key-copy.ts';
import { findKey } from '../../../../main/store/key.ts';
import { tempDir } from '../../../support/tmp.ts';

const KEY = 'ab'.repeat(32);

/** Somebody who answers so, in this order; `said` is what was told them. */
function person(...answers: readonly (string | undefined | 'no')[]) {
  const said: string[] = [];
  const left = [...answers];
  const ask: KeyCopyDialogs = {
    wanted: async () => left.length > 0 && left[0] !== 'no',
    where: async () => left.shift(),
    failed: async (sentence) => void said.push(sentence),
  };
  return { ask, said };
}

it('a saved copy of the key opens the data, and is its owner’s alone', async () => {
  const [dataDir, stick] = [join(tempDir(), 'clinic'), tempDir()];
  const { ask, said } = person(join(stick, 'clinic.key'));
  await offerKeyCopy(dataDir, KEY, ask);
  expect(findKey({ dir: dataDir, keyFile: join(stick, 'clinic.key') })).toEqual({ key: KEY });
  expect(statSync(join(stick, 'clinic.key')).mode & 0o777).toBe(0o600);
  expect([said, readdirSync(stick)]).toEqual([[], ['clinic.key']]);
});

it('beside the data or where nothing can be written it is not saved, and another place is asked for', async () => {
  const [dataDir, stick] = [tempDir(), tempDir()];
  mkdirSync(join(dataDir, 'backups'));
  const good = join(stick, 'clinic.key');
  const { ask, said } = person(
    join(dataDir, 'clinic.key'),
    join(dataDir, 'backups', 'clinic.key'),
    join(stick, 'none', 'clinic.key'),
    good,
  );
  await offerKeyCopy(dataDir, KEY, ask);
  expect(said).toEqual([
    expect.stringContaining('不能和数据放在一起'),
    expect.stringContaining('不能和数据放在一起'),
    expect.stringMatching(/没有保存.*ENOENT.*另选一处/),
  ]);
  expect(readdirSync(dataDir)).toEqual(['backups']);
  expect(existsSync(good)).toBe(true);
});

it.each([['no'], [undefined]])('who answers %s saves nothing', async (answer) => {
  const stick = tempDir();
  const { ask, said } = person(answer);
  await offerKeyCopy(join(stick, 'clinic'), KEY, ask);
  expect([said, readdirSync(stick)]).toEqual([[], []]);
});
