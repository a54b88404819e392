import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { needs } from '../../support/needs.ts';
import { recordingRefused } from '../../support/power-cut/record.ts';
import { acknowledgements, halfSaved, missing } from '../../support/saved.ts';
import { KEY, testStore } from '../../support/stores.ts';
import { tempDir } from '../../support/tmp.ts';

const children = join(import.meta.dirname, '../../support/children');

function injectionRefused(): string | undefined {
  if (process.platform !== 'linux') return 'libfiu exists on Linux only';
  try {
    execFileSync('fiu-run', ['-x', 'true'], { stdio: 'ignore' });
    return undefined;
  } catch {
    return 'libfiu (fiu-utils) is not installed';
  }
}

/** Lets the stubborn saver work on a disk that fails as `failures` says, once its store is open. */
async function saveOn(dir: string, failures: string, saves: number): Promise<string> {
  const fifo = `${dir}.fiu`;
  const saver = [process.execPath, join(children, 'stubborn-saver.ts'), dir, KEY, String(saves)];
  const child = spawn('fiu-run', ['-x', '-f', fifo, ...saver], { stdio: ['ignore', 'pipe', 'ignore'] });
  let output = '';
  child.stdout.on('data', (bytes) => {
    const isOpen = output.includes('open\n');
    output += bytes;
    if (isOpen || !output.includes('open\n')) return;
    execFileSync('fiu-ctrl', ['-f', fifo, '-c', failures, String(child.pid)]);
    writeFileSync(`${dir}.go`, '');
  });
  await once(child, 'close');
  return output;
}

/** What the saver was told, once each: `refused disk-full`, `again saved` … */
function told(output: string): readonly string[] {
  const lines = output.split('\n').filter((line) => /^(refused|again|reopening) /.test(line));
  return [...new Set(lines)].toSorted();
}

describe('on a disk that fails now and then (libfiu)', () => {
  const EIO = 5;
  const ENOSPC = 28;
  const cases = [
    { what: 'syncs fail', point: 'posix/io/sync/*', probability: 0.1, error: EIO, codes: ['io-error'] },
    {
      what: 'syncs find the disk full',
      point: 'posix/io/sync/*',
      probability: 0.1,
      error: ENOSPC,
      codes: ['io-error', 'disk-full'],
    },
    {
      what: 'writes find the disk full',
      point: 'posix/io/rw/pwrite',
      probability: 0.03,
      error: ENOSPC,
      codes: ['disk-full'],
    },
    {
      what: 'everything finds the disk full',
      point: 'posix/io/rw/*',
      probability: 0.03,
      error: ENOSPC,
      codes: ['disk-full', 'io-error', 'damaged', 'wrong-key'],
    },
    {
      what: 'everything fails',
      point: 'posix/io/rw/*',
      probability: 0.02,
      error: EIO,
      codes: ['io-error', 'damaged', 'wrong-key'],
    },
  ];

  it.for(cases)('keeps what it acknowledged when $what', { timeout: 120_000 }, async (failing, context) => {
    needs(context, injectionRefused());
    const { point, probability, error, codes } = failing;
    let refusals = 0;
    for (let run = 0; run < 3; run++) {
      const dir = join(tempDir(), 'data');
      const output = await saveOn(
        dir,
        `enable_random name=${point},probability=${probability},failinfo=${error}`,
        40,
      );
      const allowed = codes.flatMap((code) => [`refused ${code}`, `again ${code}`, `reopening ${code}`]);
      expect(told(output).filter((line) => line !== 'again saved' && !allowed.includes(line))).toEqual([]);
      // A store that could not write is not asked again: the next success would prove nothing.
      expect(output).not.toMatch(/refused (io-error|damaged)\nagain saved/);
      refusals += output.split('refused ').length - 1;

      const store = testStore({ dir });
      const acknowledged = acknowledgements(output);
      expect(acknowledged.length).toBeGreaterThan(0);
      expect(missing(store, acknowledged)).toEqual([]);
      expect(halfSaved(store)).toEqual([]);
      expect(store.verify().difference).toBeUndefined();
      store.close();
    }
    expect(refusals).toBeGreaterThan(0);
  });
});

describe('after a crash, a disk that fails once while the store is opened', () => {
  it('never costs a save: opening is refused, and the next one finds everything', {
    timeout: 120_000,
  }, (context) => {
    needs(context, recordingRefused());
    const crashed = join(tempDir(), 'data');
    const crash = [
      join(children, 'saver.ts'),
      crashed,
      KEY,
      'c',
      '--saves',
      '30',
      '--checkpoint-every',
      '16',
      '--crash',
    ];
    const { stdout, signal } = spawnSync(process.execPath, crash, { encoding: 'utf8' });
    expect(signal).toBe('SIGKILL');
    const acknowledged = acknowledgements(stdout);
    expect(acknowledged).toHaveLength(90);

    const opened = new Set<string>();
    for (const [call, points] of [
      ['pread64', 18],
      ['pwrite64', 3],
      ['fsync', 2],
    ] as const) {
      for (let i = 0; i < points; i++) {
        const dir = join(tempDir(), 'data');
        mkdirSync(dir);
        cpSync(crashed, dir, { recursive: true });
        const when = 1 + Math.floor(Math.random() * (call === 'pread64' ? 150 : points));
        opened.add(openWithFailure(dir, call, when));
        const store = testStore({ dir });
        expect(missing(store, acknowledged), `${call} ${when}`).toEqual([]);
        expect(halfSaved(store), `${call} ${when}`).toEqual([]);
        expect(store.verify().difference, `${call} ${when}`).toBeUndefined();
        store.close();
      }
    }
    expect(opened).toContain('io-error');
    expect([...opened].filter((code) => !['io-error', 'opened', 'damaged'].includes(code))).toEqual([]);
  });
});

/** Opens the store in a process of its own where the n-th such call on its files fails with EIO. */
function openWithFailure(dir: string, call: string, n: number): string {
  const files = ['clinic.db', 'clinic.db-wal'].flatMap((name) => ['-P', join(dir, name)]);
  const inject = ['-e', `trace=${call}`, '-e', `inject=${call}:error=EIO:when=${n}`];
  const trace = `${dir}.trace`;
  const opener = [process.execPath, join(children, 'opener.ts'), dir, KEY];
  const { stdout } = spawnSync('strace', ['-f', '-qq', '-o', trace, ...files, ...inject, ...opener], {
    encoding: 'utf8',
  });
  expect(readFileSync(trace, 'utf8').length).toBeGreaterThan(0);
  return stdout;
}
