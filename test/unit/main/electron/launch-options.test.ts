import { describe, expect, it } from 'vitest';
import { defaultDataDir } from '../../../../main/data-dir.ts';
import { launchOptions } from '../../../../main/electron/launch-options.ts';

const on = { platform: 'linux', env: {}, home: '/home/li' } as const;
const read = (...args: string[]) => launchOptions(args, on, '/work');

describe('command line of the shell', () => {
  it('without options opens the default data', () => {
    expect(read('.')).toEqual({ dataDir: defaultDataDir(on, false), practice: false });
  });

  it('--practice opens the practice clinic', () => {
    expect(read('.', '--practice')).toEqual({ dataDir: defaultDataDir(on, true), practice: true });
  });

  it.each([[['--data', 'here']], [['--data=here']], [['--data', '/work/here']]])('%j is a folder', (args) => {
    expect(read(...args)).toEqual({ dataDir: '/work/here', practice: false });
  });

  it.each([[['--data']], [['--data=']]])('%j, without a folder, is the default', (args) => {
    expect(read(...args).dataDir).toBe(defaultDataDir(on, false));
  });

  it("leaves Chromium's and Playwright's switches alone", () => {
    expect(read('--inspect=0', '--remote-debugging-port=0', '.', '--practice', '--no-zygote').practice).toBe(
      true,
    );
  });
});
