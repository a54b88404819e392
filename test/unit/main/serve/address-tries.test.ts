import { describe, expect, it } from 'vitest';
import { signInPolicy } from '../../../../domain/staff/rules.ts';
import { createAddressTries } from '../../../../main/serve/address-tries.ts';

const { tries: most, withinMs: lockMs } = signInPolicy.fromOneComputer;

function world() {
  let now = 1_000_000;
  const tries = createAddressTries(() => now, signInPolicy.fromOneComputer);
  const takeAll = (address: string) => {
    for (let at = 0; at < most; at++) expect(tries.take(address)).toBe(0);
  };
  return {
    tries,
    takeAll,
    pass: (ms: number) => {
      now += ms;
    },
  };
}

describe('tries of a secret from one computer', () => {
  it('are so many, then it waits until the first is long enough ago', () => {
    const { tries, takeAll, pass } = world();
    takeAll('10.0.0.7');
    pass(60_000);
    expect(tries.take('10.0.0.7')).toBe(lockMs - 60_000);
    expect(tries.take('10.0.0.8')).toBe(0);
    pass(lockMs - 60_000);
    takeAll('10.0.0.7');
  });

  it('do not count when they were right', () => {
    const { tries, takeAll } = world();
    for (let at = 0; at < 3 * most; at++) {
      expect(tries.take('10.0.0.7')).toBe(0);
      tries.giveBack('10.0.0.7');
    }
    takeAll('10.0.0.7');
    expect(tries.take('10.0.0.7')).toBeGreaterThan(0);
  });

  it('of very many computers cost no more than some memory: the oldest is forgotten', () => {
    const { tries, takeAll, pass } = world();
    takeAll('10.0.0.7');
    for (let at = 0; at < 998; at++) tries.take(`stranger ${at}`);
    expect(tries.take('10.0.0.7')).toBeGreaterThan(0);
    tries.take('stranger 998');
    pass(1);
    tries.take('stranger 999');
    expect(tries.take('10.0.0.7')).toBe(0);
  });
});
