import { describe, expect, it } from 'vitest';
import { checkPassword, checkPin, lockRemainingMs, signInPolicy } from '../../../../domain/staff/rules.ts';

describe('passwords', () => {
  it.each([
    ['1234567', 'short by one'],
    ['', 'empty'],
    ['aaaaaaaaaa', 'one character repeated'],
    ['xxGuahao9', 'holds the log-in name'],
    ['x'.repeat(201), 'too long to hash'],
  ])('refuses %s (%s)', (password) => {
    expect(checkPassword(password, 'guahao')?.sentence).toMatch(/。$/);
  });

  it.each(['12345679', '青山绿水常在人间', 'correct horse battery'])('takes %s', (password) => {
    expect(checkPassword(password, 'guahao')).toBeUndefined();
  });
});

describe('PINs', () => {
  it.each(['111111', '123456', '654321', '12345', '1234567', 'abcdef', ''])('refuses %s', (pin) => {
    expect(checkPin(pin)).toBeDefined();
  });

  it.each(['135790', '112233', '246802'])('takes %s', (pin) => {
    expect(checkPin(pin)).toBeUndefined();
  });
});

describe('lock-out', () => {
  const { failuresBeforeLock, lockMs } = signInPolicy;

  it('lets somebody try below the limit and makes them wait at it', () => {
    expect(lockRemainingMs({ count: failuresBeforeLock - 1, lastMs: 1_000 }, 1_000)).toBe(0);
    expect(lockRemainingMs({ count: failuresBeforeLock, lastMs: 1_000 }, 1_000)).toBe(lockMs);
  });

  it('ends when its time is over', () => {
    const failures = { count: failuresBeforeLock, lastMs: 1_000 };
    expect(lockRemainingMs(failures, 1_000 + lockMs - 1)).toBe(1);
    expect(lockRemainingMs(failures, 1_000 + lockMs)).toBe(0);
  });
});
