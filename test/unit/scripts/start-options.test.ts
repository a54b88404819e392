import { describe, expect, it } from 'vitest';
import { startOptions } from '../../../scripts/support/start-options.ts';

const read = (...args: string[]) => startOptions(args, '/home/li');

describe('options of npm start', () => {
  it('are, without any, the real clinic on port 7100 in a window', () => {
    expect(read()).toEqual({
      dataDir: expect.stringMatching(/township-clinic-workstation.clinic$/),
      practice: false,
      port: 7100,
      browser: false,
    });
  });

  it('can choose practice, folder, port and browser', () => {
    expect(read('--practice').dataDir).toMatch(/township-clinic-workstation.practice$/);
    expect(read('--practice', '--browser', '--data', 'my data', '--port', '8080')).toEqual({
      dataDir: '/home/li/my data',
      practice: true,
      port: 8080,
      browser: true,
    });
    expect(read('--data', '/srv/clinic').dataDir).toBe('/srv/clinic');
  });

  it.each([['--port', '0'], ['--port', '65536'], ['--port', '80a'], ['--port', ''], ['--port=-1']])(
    'refuse %s %s with a sentence',
    (...args) => {
      expect(() => read(...args)).toThrow(/不是 1 到 65535 之间的数。用法：npm start/);
    },
  );

  it.each([['--practise'], ['extra'], ['--data'], ['--practice=yes']])('refuse %s with a sentence', (arg) => {
    expect(() => read(arg)).toThrow(`不认识这些选项：${arg}。用法：npm start`);
  });
});
