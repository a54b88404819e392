import { describe, expect, it } from 'vitest';
import { makeStamp } from '../../../../domain/journal/hybrid-clock.ts';
import { isStillInHouse } from '../../../../domain/queue/in-house.ts';
import { queuePolicyOn } from '../../../../domain/queue/policy.ts';
import { newLeg, type QueueStatus } from '../../../../domain/queue/state.ts';

const HOUR_MS = 3_600_000;
const policy = queuePolicyOn('2026-11-02');
const visit = (status: QueueStatus, isOpen = true) => ({
  visitId: 'v1',
  status: isOpen ? ('open' as const) : ('closed' as const),
  priority: 'normal' as const,
  openedAt: makeStamp(0, 0),
  queue: {
    current: { ...newLeg(makeStamp(0, 0), 'consult', undefined, undefined), status },
    history: [],
  },
});

describe('whether somebody of the day before is still in the house', () => {
  it.each<[QueueStatus, boolean]>([
    ['waiting', true],
    ['called', true],
    ['in-room', true],
    ['skipped', true],
    ['no-show', false],
    ['done', false],
  ])('%s: %s', (status, here) => {
    expect(isStillInHouse(visit(status), HOUR_MS, policy)).toBe(here);
    expect(isStillInHouse(visit(status, false), HOUR_MS, policy)).toBe(false);
  });

  it('not any longer when nothing has happened for the hours of the policy', () => {
    const limitMs = policy.overnightHours * HOUR_MS;
    expect(isStillInHouse(visit('waiting'), limitMs - 1, policy)).toBe(true);
    expect(isStillInHouse(visit('waiting'), limitMs, policy)).toBe(false);
  });
});
