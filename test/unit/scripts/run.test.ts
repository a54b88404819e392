import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { inRoot } from '../../../scripts/support/root.ts';

/** Makes Node say it is another version before the script looks. */
const pretend = (version: string) =>
  `data:text/javascript,Object.defineProperty(process.versions,'node',{value:'${version}'})`;

function run(version: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', pretend(version), inRoot('scripts/run.mjs'), ...args],
    { encoding: 'utf8' },
  );
  return { status, stdout, stderr };
}

describe('the entry of every npm script', () => {
  it.each(['start', 'test', 'build'])(
    'refuses %s under Node 20 with a sentence, having started nothing',
    (name) => {
      expect(run('20.20.2', name)).toEqual({
        status: 1,
        stdout: '',
        stderr: expect.stringMatching(/^本程序需要 Node 24，当前是 Node 20\.20\.2，未启动[^\n]*\n$/),
      });
    },
  );

  it.each([[], ['../main/index'], ['./start'], ['support/root']])('refuses the name %j', (...args) => {
    const { status, stderr } = run(process.versions.node, ...args);
    expect(status).toBe(2);
    expect(stderr).toMatch(/^Usage: /);
  });

  it.each(['start', 'dev'])('runs %s with its options, and refuses a bad one with a sentence', (name) => {
    const { status, stderr } = run(process.versions.node, name, '--port', 'none');
    expect(status).toBe(2);
    expect(stderr).toMatch(/^端口 none 不是[^\n]*\n$/);
  });
});
