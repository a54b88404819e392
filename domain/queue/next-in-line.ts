import type { Stamp } from '../journal/hybrid-clock.ts';
import type { Priority } from '../visits/priority.ts';
import type { WaitingStage } from './events.ts';
import type { QueuePolicy } from './policy.ts';
import type { CurrentLeg, QueueSubject } from './state.ts';

/** What decides somebody's place; a VisitState is one. */
export interface Waiting extends QueueSubject {
  readonly priority: Priority;
  /** When the ticket was given: the order of arrival, whatever room a person has been sent to since. */
  readonly openedAt: Stamp;
}

export interface Taker {
  readonly stage: WaitingStage;
  readonly room: string;
  /** Who will see the person. */
  readonly doctorId: string;
}

interface Place<Person extends Waiting> {
  readonly person: Person;
  readonly leg: CurrentLeg;
}

function compare(policy: QueuePolicy) {
  const key = ({ person, leg }: Place<Waiting>) => {
    const rank = policy.rank[person.priority];
    return [rank === 0 ? 0 : 1, leg.returned ? 0 : 1, rank, person.openedAt, person.visitId] as const;
  };
  return (a: Place<Waiting>, b: Place<Waiting>): number => {
    const [keysOfA, keysOfB] = [key(a), key(b)];
    for (const [index, mine] of keysOfA.entries()) {
      const theirs = keysOfB[index] ?? mine;
      if (mine !== theirs) return mine < theirs ? -1 : 1;
    }
    return 0;
  };
}

function mayTake({ stage, room, doctorId }: Taker, leg: CurrentLeg): boolean {
  return (
    (leg.status === 'waiting' || leg.status === 'skipped') &&
    leg.stage === stage &&
    (leg.room === null || leg.room === room) &&
    (leg.doctorId === null || leg.doctorId === doctorId)
  );
}

/**
 * Everybody whom this room and doctor may call, first the one who is next: the urgent, those who came back, the
 * clinic's priorities, the order of arrival. Who was skipped stands behind those they let go first, as long as
 * one of these still waits here. Every node that holds the same entries shows the same line.
 */
export function nextInLine<Person extends Waiting>(
  waiting: readonly Person[],
  taker: Taker,
  policy: QueuePolicy,
): readonly Person[] {
  const places = waiting.flatMap((person): Place<Person>[] => {
    const leg = person.queue.current;
    return person.status === 'open' && leg && mayTake(taker, leg) ? [{ person, leg }] : [];
  });
  const here = new Set(places.map(({ person }) => person.visitId));
  const letsGo = ({ leg }: Place<Person>) => leg.behind.some((visitId) => here.has(visitId));
  const order = compare(policy);
  const line = places.filter((place) => !letsGo(place)).sort(order);
  const held = places
    .filter(letsGo)
    .sort((a, b) => (a.leg.since < b.leg.since ? -1 : a.leg.since > b.leg.since ? 1 : order(a, b)));
  for (const place of held) {
    const lastAhead = line.findLastIndex(({ person }) => place.leg.behind.includes(person.visitId));
    const own = line.findIndex((other) => order(place, other) < 0);
    line.splice(Math.max(lastAhead + 1, own === -1 ? line.length : own), 0, place);
  }
  return line.map(({ person }) => person);
}

/** The visits of the next `count` in a line, without the person's own: whom they let go first. */
export function behindNext(line: readonly string[], visitId: string, count: number): string[] {
  return line.filter((id) => id !== visitId).slice(0, count);
}
