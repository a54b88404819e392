import { ORPCError } from '@orpc/client';
import { describe, expect, it } from 'vitest';
import { follow } from '../../../../renderer/client/live.ts';
import { OfflineError } from '../../../../renderer/client/offline-error.ts';

async function* stream<Item>(items: readonly Item[], thrown?: unknown): AsyncGenerator<Item> {
  yield* items;
  if (thrown !== undefined) throw thrown;
}

describe('follow', () => {
  it('asks again after a failure of the stream alone, with growing pauses', async () => {
    const ending = new AbortController();
    const heard: number[] = [];
    const pauses: number[] = [];
    let asked = 0;
    await follow<number>(
      async () => {
        asked += 1;
        return stream(asked === 3 ? [7] : [], new ORPCError('INTERNAL'));
      },
      (event) => heard.push(event),
      ending.signal,
      async (ms) => {
        pauses.push(ms);
        if (pauses.length === 4) ending.abort();
      },
    );
    expect(heard).toEqual([7]);
    expect(pauses).toEqual([300, 600, 300, 600]);
  });

  it.each([
    ['an outage', new OfflineError(true)],
    ['a lock', new ORPCError('LOCKED')],
    ['the end of the session', new ORPCError('NOT_SIGNED_IN')],
  ])('ends at %s: the seat starts it again', async (_name, thrown) => {
    let asked = 0;
    await follow<number>(
      async () => {
        asked += 1;
        return stream([1], thrown);
      },
      () => {},
      new AbortController().signal,
      async () => {},
    );
    expect(asked).toBe(1);
  });

  it('hears nothing more once it was ended', async () => {
    const ending = new AbortController();
    const heard: number[] = [];
    await follow(
      async () => stream([1, 2, 3]),
      (event) => {
        heard.push(event);
        ending.abort();
      },
      ending.signal,
      async () => {},
    );
    expect(heard).toEqual([1]);
  });
});
