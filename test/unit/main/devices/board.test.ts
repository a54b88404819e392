import { describe, expect, it } from 'vitest';
import { deviceBoard } from '../../../../main/devices/board.ts';
import { nextOf } from '../../../support/device-world.ts';

describe('the board of live states', () => {
  it('tells all states first, then every change', async () => {
    const board = deviceBoard(() => 7);
    board.say('one', 'ready', '好');
    board.say('two', 'offline', '断');
    const over = new AbortController();
    const states = board.states(over.signal);
    expect([(await nextOf(states)).deviceId, (await nextOf(states)).deviceId]).toEqual(['one', 'two']);
    board.say('two', 'ready', '好');
    expect(await nextOf(states)).toEqual({ deviceId: 'two', phase: 'ready', sentence: '好', sinceMs: 7 });
    over.abort();
    expect((await states.next()).done).toBe(true);
  });

  it('lets a slow watcher miss what passed, but never the last state of any device', async () => {
    const board = deviceBoard(() => 0);
    const over = new AbortController();
    const states = board.states(over.signal);
    for (let round = 0; round < 500; round++) {
      for (const id of ['a', 'b', 'c']) board.say(id, 'ready', `${id}${round}`);
    }
    const seen = [await nextOf(states), await nextOf(states), await nextOf(states)];
    expect(seen.map((live) => live.sentence)).toEqual(['a499', 'b499', 'c499']);
    board.say('b', 'closed', '停');
    expect((await nextOf(states)).phase).toBe('closed');
    over.abort();
  });

  it('keeps since when a device has been in its phase', () => {
    let nowMs = 1;
    const board = deviceBoard(() => nowMs);
    board.say('one', 'offline', '第一句');
    nowMs = 2;
    board.say('one', 'offline', '第二句');
    expect(board.live('one')).toMatchObject({ sentence: '第二句', sinceMs: 1 });
    nowMs = 3;
    board.say('one', 'ready', '好');
    expect(board.live('one').sinceMs).toBe(3);
    expect(board.live('unknown').phase).toBe('closed');
  });

  it('has nothing to tell where the signal was aborted before', async () => {
    const board = deviceBoard(() => 0);
    board.say('one', 'ready', '好');
    expect((await board.states(AbortSignal.abort()).next()).done).toBe(true);
  });
});
