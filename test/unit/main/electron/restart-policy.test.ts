import { describe, expect, it } from 'vitest';
import { restartDelayMs } from '../../../../main/electron/restart-policy.ts';

describe('restart of a node that died', () => {
  it('comes soon, then twice as late each time, then not at all', () => {
    const exits: number[] = [];
    const delays = [0, 1000, 2000, 3000, 4000, 5000].map((nowMs) => {
      exits.push(nowMs);
      return restartDelayMs(exits, nowMs);
    });
    expect(delays).toEqual([250, 500, 1000, 2000, 4000, undefined]);
  });

  it('forgets deaths of more than a minute ago', () => {
    expect(restartDelayMs([0, 1, 2, 3, 4, 60_005], 60_005)).toBe(250);
    expect(restartDelayMs([0, 1, 2, 3, 60_003, 60_004], 60_004)).toBe(500);
  });
});
