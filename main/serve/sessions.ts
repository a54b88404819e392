import { randomBytes } from 'node:crypto';
import { EventPublisher } from '@orpc/server';
import type { Role } from '../../domain/staff/roles.ts';
import { lockRemainingMs, type SignInFailures, signInPolicy } from '../../domain/staff/rules.ts';

/** Somebody at a seat. Kept in memory only: a restart of the node asks everybody for their password again. */
export interface SignInSession {
  readonly token: string;
  readonly staffId: string;
  readonly seatId: string;
  role: Role;
  locked: boolean;
  /** Signed in with the administrator's temporary password: first comes an own one. */
  isTemporary: boolean;
  readonly startedMs: number;
  touchedMs: number;
}

export type SessionEvent =
  | { readonly type: 'locked' }
  | { readonly type: 'ended'; readonly sentence: string }
  | { readonly type: 'alive' };

const MAX_SESSIONS = 200;
const MAX_FAILURE_RECORDS = 10_000;

export interface Sessions {
  readonly start: (staffId: string, role: Role, seatId: string, how: 'password' | 'pin') => SignInSession;
  readonly find: (token: string) => SignInSession | undefined;
  readonly touch: (session: SignInSession) => void;
  readonly lock: (session: SignInSession) => void;
  readonly unlock: (session: SignInSession) => void;
  readonly end: (session: SignInSession, sentence: string) => void;
  readonly endAllOf: (staffId: string, sentence: string) => void;
  readonly endAllAt: (seatId: string, sentence: string) => void;
  /** Whether this person gave their whole password on this seat within the day. */
  readonly pinAllowed: (staffId: string, seatId: string) => boolean;
  readonly pinPeople: (seatId: string) => readonly string[];
  readonly failed: (account: string) => SignInFailures;
  readonly succeeded: (account: string) => void;
  readonly lockRemainingMs: (account: string) => number;
  readonly events: EventPublisher<Record<string, SessionEvent>>;
  /** Locks those who left and ends those whose day is over, and says whom; called by a timer and by tests. */
  readonly sweep: () => readonly Swept[];
}

export interface Swept {
  readonly session: SignInSession;
  readonly why: 'idle' | 'ended';
}

export function createSessions(nowMs: () => number): Sessions {
  const byToken = new Map<string, SignInSession>();
  const passwordSeen = new Map<string, number>();
  const failures = new Map<string, SignInFailures>();
  const events = new EventPublisher<Record<string, SessionEvent>>();
  const pinKey = (staffId: string, seatId: string) => `${staffId} ${seatId}`;

  function end(session: SignInSession, sentence: string): void {
    byToken.delete(session.token);
    events.publish(session.token, { type: 'ended', sentence });
  }

  function lock(session: SignInSession): void {
    session.locked = true;
    events.publish(session.token, { type: 'locked' });
  }

  return {
    events,
    start(staffId, role, seatId, how) {
      // The same person at the same seat again: a page that was left open.
      for (const other of byToken.values()) {
        if (other.seatId === seatId && other.staffId === staffId) end(other, '您在另一个窗口重新登录了。');
      }
      if (byToken.size >= MAX_SESSIONS) {
        const oldest = [...byToken.values()].sort((a, b) => a.touchedMs - b.touchedMs)[0];
        if (oldest) end(oldest, '登录的人太多，最久没有操作的会话已结束。');
      }
      if (how === 'password') passwordSeen.set(pinKey(staffId, seatId), nowMs());
      const session: SignInSession = {
        token: randomBytes(32).toString('base64url'),
        staffId,
        role,
        seatId,
        locked: false,
        isTemporary: false,
        startedMs: nowMs(),
        touchedMs: nowMs(),
      };
      byToken.set(session.token, session);
      return session;
    },
    find: (token) => byToken.get(token),
    touch(session) {
      session.touchedMs = nowMs();
    },
    lock,
    unlock(session) {
      session.locked = false;
      session.touchedMs = nowMs();
    },
    end,
    endAllOf(staffId, sentence) {
      for (const session of byToken.values()) if (session.staffId === staffId) end(session, sentence);
      for (const key of passwordSeen.keys()) if (key.startsWith(`${staffId} `)) passwordSeen.delete(key);
    },
    endAllAt(seatId, sentence) {
      for (const session of byToken.values()) if (session.seatId === seatId) end(session, sentence);
      for (const key of passwordSeen.keys()) if (key.endsWith(` ${seatId}`)) passwordSeen.delete(key);
    },
    pinAllowed: (staffId, seatId) =>
      nowMs() - (passwordSeen.get(pinKey(staffId, seatId)) ?? Number.NEGATIVE_INFINITY) <
      signInPolicy.pinValidMs,
    pinPeople: (seatId) =>
      [...passwordSeen]
        .filter(([key, at]) => key.endsWith(` ${seatId}`) && nowMs() - at < signInPolicy.pinValidMs)
        .map(([key]) => key.split(' ')[0] ?? ''),
    failed(account) {
      const before = failures.get(account);
      const waited = before && nowMs() - before.lastMs > signInPolicy.lockMs;
      const next = { count: (waited ? 0 : (before?.count ?? 0)) + 1, lastMs: nowMs() };
      if (failures.size >= MAX_FAILURE_RECORDS) failures.clear();
      failures.set(account, next);
      return next;
    },
    succeeded(account) {
      failures.delete(account);
    },
    lockRemainingMs: (account) => lockRemainingMs(failures.get(account), nowMs()),
    sweep() {
      const swept: Swept[] = [];
      for (const session of byToken.values()) {
        if (nowMs() - session.startedMs > signInPolicy.sessionMs) {
          end(session, '登录已满一个班次，请重新登录。');
          swept.push({ session, why: 'ended' });
        } else if (!session.locked && nowMs() - session.touchedMs > signInPolicy.idleLockMs) {
          lock(session);
          swept.push({ session, why: 'idle' });
        }
      }
      return swept;
    },
  };
}
