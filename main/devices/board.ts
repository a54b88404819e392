import { EventPublisher } from '@orpc/server';
import type { DeviceLive } from '../../contract/devices.ts';
import { type Phase, sentenceOf } from './live.ts';
import { quietStream } from './quiet-stream.ts';
import type { ReadingSummary } from './supervisor.ts';

const READINGS_REMEMBERED = 10;

/** What all devices are doing now, for the device page and for those who watch. */
export interface DeviceBoard {
  readonly say: (deviceId: string, phase: Phase, sentence: string) => void;
  readonly remember: (deviceId: string, reading: ReadingSummary) => void;
  readonly live: (deviceId: string) => DeviceLive;
  readonly lastReadings: (deviceId: string) => readonly ReadingSummary[];
  readonly states: (signal: AbortSignal) => AsyncGenerator<DeviceLive, void, void>;
}

export function deviceBoard(nowMs: () => number): DeviceBoard {
  const lives = new Map<string, DeviceLive>();
  const remembered = new Map<string, readonly ReadingSummary[]>();
  // Only wakes the watchers: each then looks for what it has not seen, so that a slow one misses no last state
  // and needs no buffer.
  const changes = new EventPublisher<{ changed: true }>({ maxBufferedEvents: 1 });

  async function* statesUnseen(wakes: AsyncIterable<true>): AsyncGenerator<DeviceLive, void, void> {
    const seen = new Map<string, DeviceLive>();
    function* unseen() {
      for (const live of lives.values()) {
        if (seen.get(live.deviceId) === live) continue;
        seen.set(live.deviceId, live);
        yield live;
      }
    }
    yield* unseen();
    for await (const _ of wakes) yield* unseen();
  }

  return {
    say(deviceId, phase, sentence) {
      const before = lives.get(deviceId);
      if (before?.phase === phase && before.sentence === sentence) return;
      const sinceMs = before?.phase === phase ? before.sinceMs : nowMs();
      lives.set(deviceId, { deviceId, phase, sentence, sinceMs });
      changes.publish('changed', true);
    },
    remember(deviceId, reading) {
      const before = remembered.get(deviceId) ?? [];
      remembered.set(deviceId, [reading, ...before].slice(0, READINGS_REMEMBERED));
    },
    live: (deviceId) =>
      lives.get(deviceId) ?? {
        deviceId,
        phase: 'closed',
        sentence: sentenceOf({ status: 'closed' }),
        sinceMs: nowMs(),
      },
    lastReadings: (deviceId) => remembered.get(deviceId) ?? [],
    states: (signal) => quietStream(() => statesUnseen(changes.subscribe('changed', { signal })), signal),
  };
}
