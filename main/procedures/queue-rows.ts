import type { Board, QueueRow } from '../../contract/queue.ts';
import { stampMs } from '../../domain/journal/index.ts';
import { announcement } from '../../domain/queue/announcement.ts';
import { maskName } from '../../domain/residents/masking.ts';
import { doubledVisits } from '../../domain/visits/check-in.ts';
import type { VisitState } from '../../domain/visits/state.ts';
import type { Services } from '../services.ts';
import { mergedInto } from '../store/queries/residents.ts';
import { visitsOfResidents } from '../store/queries/visits.ts';
import { personOf, visitOf } from './records.ts';

/** Of the newest visits of a person, as many as may be of one day. */
export const OWN_VISITS = 20;

/** Who is who among some visits, after all merges. */
interface People {
  /** By resident, the record that stands for them. */
  readonly standing: ReadonlyMap<string, string>;
  /** By the later of two visits of one person and day, the ticket of the earlier. */
  readonly doubles: ReadonlyMap<string, string>;
}

function peopleAmong(services: Services, visits: readonly VisitState[]): People {
  const standing = new Map(visits.map(({ residentId }) => [residentId, personOf(services, residentId)]));
  const doubles = doubledVisits(visits, (residentId) => standing.get(residentId) ?? residentId);
  return {
    standing,
    doubles: new Map(doubles.map(({ kept, doubled }) => [doubled.visitId, kept.ticket])),
  };
}

/** Visits as lines of the queue. `inHouse`: all who are here, the visits among them. */
export function queueRows(
  services: Services,
  visits: readonly VisitState[],
  inHouse: readonly VisitState[],
): QueueRow[] {
  const people = peopleAmong(services, inHouse);
  return visits.map((visit) => rowOf(visit, people));
}

/** One visit as a line of the queue, as it now is. */
export function queueRow(services: Services, visitId: string): QueueRow {
  const { db } = services.store;
  const visit = visitOf(services, visitId);
  const person = personOf(services, visit.residentId);
  const own = visitsOfResidents(db, [person, ...mergedInto(db, person)], OWN_VISITS);
  return rowOf(visit, peopleAmong(services, [visit, ...own.filter((other) => other.visitId !== visitId)]));
}

function rowOf(visit: VisitState, { standing, doubles }: People): QueueRow {
  const leg = visit.queue.current;
  return {
    visitId: visit.visitId,
    residentId: standing.get(visit.residentId) ?? visit.residentId,
    ticket: visit.ticket,
    name: visit.residentName,
    sex: visit.sex,
    birthDate: visit.birthDate,
    priority: visit.priority,
    purpose: visit.purpose,
    complaint: visit.complaint,
    visitStatus: visit.status,
    stage: leg?.stage ?? 'check-in',
    status: leg?.status ?? 'waiting',
    room: leg?.room ?? null,
    doctorId: leg?.doctorId ?? null,
    holder: leg?.holder ?? null,
    openedMs: stampMs(visit.openedAt),
    enteredMs: stampMs(leg?.enteredAt ?? visit.openedAt),
    sinceMs: stampMs(leg?.since ?? visit.openedAt),
    calls: leg?.calls ?? 0,
    openConflicts: visit.conflicts.filter((conflict) => conflict.settled === null).length,
    doubleOf: doubles.get(visit.visitId) ?? null,
  };
}

const MAX_CALLS_SHOWN = 6;
const MAX_WAITING_SHOWN = 30;

/** What the waiting room may know: tickets, rooms and masked names. */
export function boardOf(clinicName: string, visits: readonly VisitState[]): Board {
  const open = visits.filter((visit) => visit.status === 'open');
  const calls = open.flatMap((visit) => {
    const leg = visit.queue.current;
    if (leg?.status !== 'called' || !leg.holder || !leg.announcedAt) return [];
    const { room } = leg.holder;
    const { ticket, visitId, residentName } = visit;
    const announcedMs = stampMs(leg.announcedAt);
    return [
      {
        visitId,
        ticket,
        maskedName: maskName(residentName),
        room,
        announcedMs,
        ...announcement({ ticket, residentName, room }),
      },
    ];
  });
  const shown = (visit: VisitState) => ({
    visitId: visit.visitId,
    ticket: visit.ticket,
    maskedName: maskName(visit.residentName),
  });
  const withStatus = (...statuses: readonly string[]) =>
    open.filter((visit) => statuses.includes(visit.queue.current?.status ?? ''));
  return {
    clinicName,
    calls: calls.sort((a, b) => b.announcedMs - a.announcedMs).slice(0, MAX_CALLS_SHOWN),
    waiting: withStatus('waiting', 'skipped')
      .slice(0, MAX_WAITING_SHOWN)
      .map((visit) => ({ ...shown(visit), stage: visit.queue.current?.stage ?? 'check-in' })),
    missed: withStatus('no-show').map(shown),
  };
}
