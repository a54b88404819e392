import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Session } from '../../../../contract/session.ts';
import {
  enterSession,
  leaveSession,
  loseSession,
  markLocked,
  useNode,
} from '../../../../renderer/client/node-store.ts';

const sessionOf = (staffId: string): Session => ({
  token: `token of ${staffId}`,
  person: {
    staffId,
    name: staffId,
    loginName: staffId,
    roles: ['nurse'],
    role: 'nurse',
    hasPin: false,
    mustChangePassword: false,
  },
  seat: { id: 'seat', name: '护士站', prefix: 'B', roomId: null },
  locked: false,
});

const kept = new Map<string, string>();
const replaceState = vi.fn();

beforeEach(() => {
  kept.clear();
  replaceState.mockClear();
  vi.stubGlobal('history', { replaceState });
  vi.stubGlobal('sessionStorage', {
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  });
  useNode.setState({ session: undefined, isSessionOver: false, endedSentence: undefined });
});

describe('the session of the page', () => {
  it('keeps the token for a reconnect while somebody is signed in, and no longer', () => {
    enterSession(sessionOf('a'));
    expect([...kept.values()]).toEqual(['token of a']);
    leaveSession();
    expect(kept.size).toBe(0);
    expect(useNode.getState().session).toBeUndefined();
  });

  it('covers the desk when the node ended the session, and opens it for the same person', () => {
    enterSession(sessionOf('a'));
    replaceState.mockClear();
    loseSession('登录已结束。');
    expect(kept.size).toBe(0);
    expect(useNode.getState()).toMatchObject({ isSessionOver: true, endedSentence: '登录已结束。' });
    expect(useNode.getState().session?.locked).toBe(true);
    enterSession(sessionOf('a'));
    expect(useNode.getState()).toMatchObject({ isSessionOver: false, endedSentence: undefined });
    expect(replaceState).not.toHaveBeenCalled();
  });

  it('only says why when nobody had a desk open', () => {
    loseSession('登录已结束。');
    expect(useNode.getState()).toMatchObject({ session: undefined, isSessionOver: false });
    expect(useNode.getState().endedSentence).toBe('登录已结束。');
  });

  it('brings whoever comes after somebody else to their own home page', () => {
    enterSession(sessionOf('a'));
    replaceState.mockClear();
    enterSession(sessionOf('b'));
    expect(replaceState).toHaveBeenCalledWith(null, '', '/');
  });

  it('locks what is there', () => {
    markLocked();
    expect(useNode.getState().session).toBeUndefined();
    enterSession(sessionOf('a'));
    markLocked();
    expect(useNode.getState().session?.locked).toBe(true);
  });
});
