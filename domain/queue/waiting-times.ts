import { stampMs } from '../journal/hybrid-clock.ts';
import type { Stage } from './events.ts';
import type { CurrentLeg, PastLeg, QueueState } from './state.ts';

export interface StageTimes {
  readonly stage: Stage;
  readonly room: string | null;
  readonly staffId: string | null;
  /** From entering the stage until the person was seen, left, or now. */
  readonly waitedMs: number;
  /** From being seen until leaving, or now; 0 for who was not seen. */
  readonly attendedMs: number;
  readonly outcome: PastLeg['outcome'] | null;
}

function timesOf(leg: CurrentLeg | PastLeg, endMs: number): StageTimes {
  const startMs = leg.startedAt === null ? null : stampMs(leg.startedAt);
  return {
    stage: leg.stage,
    room: leg.holder?.room ?? leg.room,
    staffId: leg.holder?.staffId ?? null,
    // The reader's clock may be behind the stamp of another node.
    waitedMs: Math.max((startMs ?? endMs) - stampMs(leg.enteredAt), 0),
    attendedMs: startMs === null ? 0 : Math.max(endMs - startMs, 0),
    outcome: 'outcome' in leg ? leg.outcome : null,
  };
}

/** Who waited how long where, oldest first. A missed call stops the wait; a finished way has no current stage. */
export function waitingTimes({ history, current }: QueueState, nowMs: number): readonly StageTimes[] {
  const past = history.map((leg) => timesOf(leg, stampMs(leg.leftAt)));
  if (current === null || current.status === 'done') return past;
  return [...past, timesOf(current, current.status === 'no-show' ? stampMs(current.since) : nowMs)];
}
