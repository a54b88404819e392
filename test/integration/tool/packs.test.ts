import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openSignedPack } from '../../../main/policy/signed-pack.ts';
import { runTool } from '../../support/run-tool.ts';
import { tempDir } from '../../support/tmp.ts';

it('a county begins with a pack of this program, checks it, signs it, and a clinic opens what it signed', async () => {
  const dir = tempDir();
  const [draft, key, signed] = ['draft.json', 'county.pem', 'signed.json'].map((name) => join(dir, name));
  if (!draft || !key || !signed) throw new Error('no names');
  const example = await runTool(['pack', 'example', 'xiamen']);
  writeFileSync(draft, example.stdout);
  expect((await runTool(['pack', 'check', draft])).lines).toEqual([
    { ok: true, signed: false, id: 'xiamen', version: '2026.1', title: '厦门市' },
  ]);
  await runTool(['pack', 'key', key]);
  expect(statSync(key).mode & 0o777).toBe(0o600);
  const sign = ['pack', 'sign', '--key', key, '--publisher', '某市卫生健康委员会'];
  const [made] = (await runTool([...sign, draft, signed])).lines as { fingerprint: string }[];
  const [checked] = (await runTool(['pack', 'check', signed])).lines;
  expect(checked).toMatchObject({ ok: true, signed: true, fingerprint: made?.fingerprint });
  expect(openSignedPack(readFileSync(signed, 'utf8')).ok).toBe(true);
  // Neither a key nor a signed pack is ever overwritten.
  expect((await runTool(['pack', 'key', key])).stderr).toContain('已存在');
  expect((await runTool([...sign, draft, signed])).exitCode).toBe(1);
});

it('a faulty pack is told with the path of each error, and is not signed', async () => {
  const dir = tempDir();
  const file = join(dir, 'faulty.json');
  const { stdout } = await runTool(['pack', 'example', 'nanping']);
  writeFileSync(file, stdout.replace('"yearlyFen":4000', '"yearlyFen":"forty"'));
  const [checked] = (await runTool(['pack', 'check', file])).lines;
  expect(checked).toMatchObject({ ok: false, faults: [{ path: 'editions.0.value.yearlyFen' }] });
  const key = join(dir, 'county.pem');
  await runTool(['pack', 'key', key]);
  const refused = await runTool([
    'pack',
    'sign',
    '--key',
    key,
    '--publisher',
    '某县',
    file,
    join(dir, 'signed.json'),
  ]);
  expect([refused.exitCode, refused.stderr]).toEqual([
    1,
    expect.stringContaining('editions.0.value.yearlyFen'),
  ]);
  expect((await runTool(['pack', 'check', key])).stderr).toContain('不是 JSON');
});
