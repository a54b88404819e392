import { describe, expect, it } from 'vitest';
import { createInbox } from '../../../../renderer/client/inbox.ts';

function inboxAt(most: number) {
  let now = 0;
  const inbox = createInbox<string>({ most, keepMs: 1_000, nowMs: () => now });
  const listen = (wants?: (item: string) => boolean) => {
    const heard: string[] = [];
    const stop = inbox.listen({ hear: (item) => heard.push(item), ...(wants && { wants }) });
    return { heard, stop };
  };
  return { inbox, listen, pass: (ms: number) => (now += ms) };
}

describe('createInbox', () => {
  it('keeps what comes while nobody listens for the first who does, once and in order', () => {
    const { inbox, listen } = inboxAt(8);
    inbox.put('a');
    inbox.put('b');
    const first = listen();
    inbox.put('c');
    expect(first.heard).toEqual(['a', 'b', 'c']);
    expect(listen().heard).toEqual([]);
  });

  it('tells all who listen, and nobody who has stopped', () => {
    const { inbox, listen } = inboxAt(8);
    const [one, other] = [listen(), listen()];
    inbox.put('a');
    one.stop();
    inbox.put('b');
    expect([one.heard, other.heard]).toEqual([['a'], ['a', 'b']]);
  });

  it('keeps again when the last who listened has stopped', () => {
    const { inbox, listen } = inboxAt(8);
    listen().stop();
    inbox.put('a');
    expect(listen().heard).toEqual(['a']);
  });

  it('keeps no more than it may, and the newest of them', () => {
    const { inbox, listen } = inboxAt(2);
    for (const item of ['a', 'b', 'c']) inbox.put(item);
    expect(listen().heard).toEqual(['b', 'c']);
    const none = inboxAt(0);
    none.inbox.put('a');
    expect(none.listen().heard).toEqual([]);
  });

  it('gives nobody what has become old, or was forgotten', () => {
    const { inbox, listen, pass } = inboxAt(8);
    inbox.put('a');
    pass(600);
    inbox.put('b');
    pass(600);
    expect(listen().heard).toEqual(['b']);
    const again = inboxAt(8);
    again.inbox.put('a');
    again.inbox.clear();
    expect(again.listen().heard).toEqual([]);
  });

  it('knows whether somebody could use an item', () => {
    const { inbox, listen } = inboxAt(8);
    expect(inbox.isWanted('a')).toBe(false);
    const picky = listen((item) => item === 'a');
    expect([inbox.isWanted('a'), inbox.isWanted('b')]).toEqual([true, false]);
    inbox.put('b');
    expect(picky.heard).toEqual(['b']);
    listen();
    expect(inbox.isWanted('b')).toBe(true);
  });
});
