import { describe, expect, it } from 'vitest';
import { signInPolicy } from '../../../../domain/staff/rules.ts';
import { createSessions } from '../../../../main/serve/sessions.ts';

function world() {
  let now = 1_000_000;
  const sessions = createSessions(() => now);
  return {
    sessions,
    pass: (ms: number) => {
      now += ms;
    },
  };
}

describe('sessions', () => {
  it('finds a session by its token and forgets it when it ends', () => {
    const { sessions } = world();
    const session = sessions.start('s1', 'nurse', 'seat', 'password');
    expect(sessions.find(session.token)).toBe(session);
    sessions.end(session, '再见');
    expect(sessions.find(session.token)).toBeUndefined();
  });

  it('locks a seat left alone, not one that is touched', () => {
    const { sessions, pass } = world();
    const idle = sessions.start('s1', 'nurse', 'seat-1', 'password');
    const busy = sessions.start('s2', 'doctor', 'seat-2', 'password');
    pass(signInPolicy.idleLockMs);
    sessions.touch(busy);
    pass(1);
    expect(sessions.sweep()).toEqual([{ session: idle, why: 'idle' }]);
    expect([idle.locked, busy.locked]).toEqual([true, false]);
  });

  it('ends a session after a shift, whatever happens', () => {
    const { sessions, pass } = world();
    const session = sessions.start('s1', 'nurse', 'seat', 'password');
    pass(signInPolicy.sessionMs + 1);
    sessions.touch(session);
    expect(sessions.sweep()).toEqual([{ session, why: 'ended' }]);
    expect(sessions.find(session.token)).toBeUndefined();
  });

  it('lets a PIN in only where the password was given, and only for the day', () => {
    const { sessions, pass } = world();
    sessions.start('s1', 'nurse', 'seat-1', 'password');
    expect(sessions.pinAllowed('s1', 'seat-1')).toBe(true);
    expect(sessions.pinAllowed('s1', 'seat-2')).toBe(false);
    expect(sessions.pinPeople('seat-1')).toEqual(['s1']);
    pass(signInPolicy.pinValidMs);
    expect(sessions.pinAllowed('s1', 'seat-1')).toBe(false);
  });

  it('takes the PIN away from somebody whose sessions an administrator ended', () => {
    const { sessions } = world();
    const session = sessions.start('s1', 'nurse', 'seat-1', 'password');
    sessions.endAllOf('s1', '停用');
    expect(sessions.find(session.token)).toBeUndefined();
    expect(sessions.pinAllowed('s1', 'seat-1')).toBe(false);
  });

  it('counts failures, forgets them after success and after the wait', () => {
    const { sessions, pass } = world();
    for (let i = 0; i < signInPolicy.failuresBeforeLock; i++) sessions.failed('guahao');
    expect(sessions.lockRemainingMs('guahao')).toBe(signInPolicy.lockMs);
    expect(sessions.lockRemainingMs('hushi')).toBe(0);
    pass(signInPolicy.lockMs + 1);
    expect(sessions.lockRemainingMs('guahao')).toBe(0);
    expect(sessions.failed('guahao').count).toBe(1);
    sessions.succeeded('guahao');
    expect(sessions.failed('guahao').count).toBe(1);
  });

  it('tells the page of its own session that it was ended', async () => {
    const { sessions } = world();
    const session = sessions.start('s1', 'nurse', 'seat', 'password');
    const stop = new AbortController();
    const events = sessions.events.subscribe(session.token, { signal: stop.signal });
    const next = events.next();
    sessions.endAllAt('seat', '座位已撤销');
    expect((await next).value).toEqual({ type: 'ended', sentence: '座位已撤销' });
    stop.abort();
  });
});
