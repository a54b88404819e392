import { describe, expect, it } from 'vitest';
import { signInPolicy } from '../../../domain/staff/rules.ts';
import type { NodeClient } from '../../bench/node-client.ts';
import { testClinic, testWorkstation } from '../../support/workstation.ts';

const { failuresBeforeLock, fromOneComputer, lockMs } = signInPolicy;
const { administrator } = testClinic;
const RIGHT = { loginName: administrator.loginName, password: administrator.password };

async function founded() {
  const world = await testWorkstation();
  const first = await world.connect();
  await first.session.foundClinic(testClinic);
  return { ...world, first };
}

/** What became of each of some guesses: `OK`, or the rule's code. */
function outcomes(guesses: readonly Promise<unknown>[]): Promise<readonly unknown[]> {
  return Promise.all(
    guesses.map((guess) =>
      guess.then(
        () => 'OK',
        (error: unknown) => (error as { data?: { code?: string } }).data?.code ?? String(error),
      ),
    ),
  );
}

const many = (count: number, guess: (at: number) => Promise<unknown>) =>
  outcomes(Array.from({ length: count }, (_, at) => guess(at)));

async function oneByOne(count: number, guess: (at: number) => Promise<unknown>) {
  const told: unknown[] = [];
  for (let at = 0; at < count; at++) told.push(...(await outcomes([guess(at)])));
  return told;
}

const tried = (told: readonly unknown[]) => told.filter((code) => code === 'wrong-secret').length;

describe('guesses of a secret', () => {
  it('are not more for being sent all at once: the right one among them is not tried', async () => {
    const { connect } = await founded();
    const client = await connect();
    const guess = (at: number) =>
      client.session.signIn(at < failuresBeforeLock ? { ...RIGHT, password: 'wrong password' } : RIGHT);
    const told = await many(failuresBeforeLock + 1, guess);
    expect(told.at(-1)).toBe('locked-out');
    expect(told).not.toContain('OK');
  });

  it('count at every door that asks for one: the lock, the PIN, a change of password or PIN', async () => {
    const doors: readonly ((client: NodeClient) => Promise<unknown>)[] = [
      (client) => client.session.unlock({ password: 'wrong password' }),
      (client) => client.session.changePassword({ current: 'wrong password', next: 'a new password' }),
      (client) => client.session.setPin({ password: 'wrong password', pin: '246813' }),
    ];
    for (const door of doors) {
      const { first, connect } = await founded();
      const told = await oneByOne(failuresBeforeLock + 1, () => door(first));
      expect(told.slice(-2)).toEqual(['locked-out', 'locked-out']);
      expect(tried(told)).toBe(failuresBeforeLock - 1);
      // It is the account that waits, at whatever door.
      expect(await outcomes([(await connect()).session.signIn(RIGHT)])).toEqual(['locked-out']);
    }
  });

  it('of many names from one computer make it wait; those that were right are held against nobody', async () => {
    const { connect, pass } = await founded();
    const client = await connect();
    const guess = (at: number) =>
      client.session.signIn({ loginName: `somebody${at}`, password: 'wrong password' });
    const right = () => client.session.signIn(RIGHT);
    expect(tried(await many(fromOneComputer.tries - 1, guess))).toBe(fromOneComputer.tries - 1);
    expect(await oneByOne(3, right)).toEqual(['OK', 'OK', 'OK']);
    expect(await outcomes([guess(98)])).toEqual(['wrong-secret']);
    expect(await outcomes([guess(99), right()])).toEqual(['address-waits', 'address-waits']);
    pass(lockMs + 1);
    expect(await outcomes([right()])).toEqual(['OK']);
  });

  it('leave a trace each, as long as they are tried', async () => {
    const { first } = await founded();
    await first.staff.add({
      loginName: 'shenji',
      name: '审计甲',
      roles: ['auditor'],
      password: 'another password',
    });
    await oneByOne(failuresBeforeLock + 2, () =>
      first.session.setPin({ password: 'wrong password', pin: '246813' }),
    );
    await first.session.signIn({ loginName: 'shenji', password: 'another password' });
    await first.session.changePassword({ current: 'another password', next: 'a password of my own' });
    const { rows } = await first.audit.list({ kind: 'audit.sign-in-failed' });
    expect(rows.map((row) => row.detail)).toEqual([
      '登录名 guanli（已锁定）',
      ...Array.from({ length: failuresBeforeLock - 1 }, () => '登录名 guanli'),
    ]);
  });
});
