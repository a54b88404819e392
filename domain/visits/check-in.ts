import type { z } from 'zod';
import { draft } from '../journal/kind.ts';
import { queueKinds, stageLabels } from '../queue/events.ts';
import { allow, type Decision, type Refused, refuse } from './decision.ts';
import { visitKinds } from './events.ts';
import type { VisitState } from './state.ts';

export interface CheckIn {
  readonly visitId: string;
  /** The ids of all records of the person: several after a merge. */
  readonly records: readonly string[];
  readonly opened: Readonly<z.input<typeof visitKinds.opened.body>>;
  /** Where the person waits first. */
  readonly joined: Readonly<z.input<typeof queueKinds.joined.body>>;
}

export type CheckInDecision = Decision<never> | (Refused<'already-open'> & { readonly visit: VisitState });

/**
 * Opens a visit and puts the person into the line, at once. `visits`: the person's visits (others are ignored).
 * Who has an open visit of the same local day gets that one back, not a second: `visit` of the refusal.
 */
export function decideCheckIn(visits: readonly VisitState[], command: CheckIn): CheckInDecision {
  const { visitId, records, opened, joined } = command;
  const visit = visits.find(
    ({ status, residentId, localDate }) =>
      status === 'open' && localDate === opened.localDate && records.includes(residentId),
  );
  if (!visit) {
    return allow(draft(visitKinds.opened, visitId, opened), draft(queueKinds.joined, visitId, joined));
  }
  const stage = visit.queue.current?.stage ?? 'check-in';
  const sentence = `${visit.residentName}今天已登记，号码 ${visit.ticket}，目前在“${stageLabels[stage]}”。未重复登记，请继续使用原号。`;
  return { ...refuse('already-open', sentence), visit };
}

export interface DoubledVisit {
  readonly kept: VisitState;
  readonly doubled: VisitState;
}

/**
 * Open visits of one person on one day, opened by two nodes while apart or under two records that were merged since.
 * Everywhere the earlier one stands; the later is shown to a person, who closes it as cancelled. `personOf`: the
 * record that stands for a resident.
 */
export function doubledVisits(
  visits: readonly VisitState[],
  personOf: (residentId: string) => string,
): readonly DoubledVisit[] {
  const open = visits
    .filter((visit) => visit.status === 'open')
    .sort((a, b) => (a.openedAt + a.visitId < b.openedAt + b.visitId ? -1 : 1));
  const first = new Map<string, VisitState>();
  return open.flatMap((visit) => {
    const key = `${visit.localDate} ${personOf(visit.residentId)}`;
    const kept = first.get(key);
    if (kept) return [{ kept, doubled: visit }];
    first.set(key, visit);
    return [];
  });
}
