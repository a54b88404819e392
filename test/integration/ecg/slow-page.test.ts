import { call } from '@orpc/server';
import { expect, it } from 'vitest';
import { ecgProcedures } from '../../../main/procedures/ecg.ts';
import { nextOf } from '../../support/device-world.ts';
import { ECG_DEVICE, openEcgWorld, untilStreaming } from '../../support/ecg-world.ts';

/** More than two seconds of frames for pages: what waits for a page at most. */
const MORE_FRAMES_THAN_WAIT = 150;

it('a page whose wire is full misses samples and is told how many, and nobody else does', {
  timeout: 60_000,
}, async () => {
  const { services, nurse } = await openEcgWorld();
  await untilStreaming(nurse, true);
  let unsent = 0;
  const wire = {
    id: 'page',
    kind: 'browser' as const,
    local: true,
    remoteAddress: '127.0.0.1',
    seatId: () => 'nurse',
    session: services.sessions.start('nurse', 'nurse', 'nurse', 'password'),
    close: () => {},
  };
  const watch = (unsentBytes: () => number) =>
    call(
      ecgProcedures.live,
      { deviceId: ECG_DEVICE },
      { context: { services, connection: { ...wire, unsentBytes } } },
    );
  const slow = await watch(() => unsent);
  expect(await nextOf(slow)).toMatchObject({ type: 'format' });
  unsent = 1_000_000;
  const blocked = nextOf(slow);
  const quick = await watch(() => 0);
  let expected: number | undefined;
  for (let frames = 0; frames < MORE_FRAMES_THAN_WAIT; ) {
    const event = await nextOf(quick);
    if (event.type !== 'samples') continue;
    expect([event.missedSamples, event.lostSamples]).toEqual([0, 0]);
    expect(event.firstSample).toBe(expected ?? event.firstSample);
    expected = event.firstSample + event.count;
    frames += 1;
  }
  unsent = 0;
  const [first, second] = [await blocked, await nextOf(slow)];
  if (first.type !== 'samples' || second.type !== 'samples') throw new Error('no samples');
  expect(first.missedSamples).toBe(0);
  expect(second.missedSamples).toBeGreaterThan(0);
  expect(second.firstSample - (first.firstSample + first.count)).toBe(second.missedSamples);
});
