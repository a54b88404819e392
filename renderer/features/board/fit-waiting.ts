import type { Board } from '../../../contract/queue.ts';

type Waiting = Board['waiting'];

/** In the order of the way through the clinic, from its end: who is nearly there looks first. */
const stages = ['consult', 'vitals', 'triage', 'check-in'] as const;

/** The node sends no more than this many: beyond it nobody knows here how many wait. */
const MOST_SENT = 30;

export interface WaitingGroup {
  readonly stage: (typeof stages)[number];
  readonly shown: Waiting;
  /** Undefined: more than were sent. */
  readonly count: number | undefined;
}

/**
 * Who finds a place on the screen: every stage at least one row, the rest to the stages nearest the end.
 *
 * @param rows how many rows of `perRow` the screen has
 */
export function fitWaiting(waiting: Waiting, rows: number, perRow: number): readonly WaitingGroup[] {
  const groups = stages
    .map((stage) => ({ stage, people: waiting.filter((person) => person.stage === stage) }))
    .filter(({ people }) => people.length > 0);
  let left = rows;
  return groups.map(({ stage, people }, index) => {
    const forOthers = groups.length - index - 1;
    const own = Math.max(1, Math.min(Math.ceil(people.length / perRow), left - forOthers));
    left -= own;
    const count = waiting.length < MOST_SENT ? people.length : undefined;
    return { stage, shown: people.slice(0, own * perRow), count };
  });
}
