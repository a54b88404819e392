import { describe, expect, it } from 'vitest';
import { defaultDataDir } from '../../../main/data-dir.ts';

const FOLDER = 'township-clinic-workstation';

describe('default data directory', () => {
  it.each([
    ['linux', {}, `/home/li/.local/share/${FOLDER}/clinic`],
    ['linux', { XDG_DATA_HOME: '/srv/data' }, `/srv/data/${FOLDER}/clinic`],
    ['linux', { XDG_DATA_HOME: 'relative' }, `/home/li/.local/share/${FOLDER}/clinic`],
    ['linux', { XDG_DATA_HOME: '' }, `/home/li/.local/share/${FOLDER}/clinic`],
    ['darwin', { XDG_DATA_HOME: '/srv/data' }, `/home/li/Library/Application Support/${FOLDER}/clinic`],
  ] as const)('on %s with %j is %s', (platform, env, expected) => {
    expect(defaultDataDir({ platform, env, home: '/home/li' }, false)).toBe(expected);
  });

  it.each([
    [{ LOCALAPPDATA: 'D:\\Local' }, `D:\\Local\\${FOLDER}\\clinic`],
    [{}, `C:\\Users\\li\\AppData\\Local\\${FOLDER}\\clinic`],
  ])('on Windows with %j is local, not roaming', (env, expected) => {
    expect(defaultDataDir({ platform: 'win32', env, home: 'C:\\Users\\li' }, false)).toBe(expected);
  });

  it('keeps the practice clinic apart from the real one', () => {
    const on = { platform: 'linux', env: {}, home: '/home/li' } as const;
    const [real, practice] = [defaultDataDir(on, false), defaultDataDir(on, true)];
    expect(practice).toBe(`/home/li/.local/share/${FOLDER}/practice`);
    expect(practice.startsWith(real)).toBe(false);
  });
});
