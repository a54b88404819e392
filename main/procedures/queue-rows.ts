import type { Board, QueueRow } from '../../contract/queue.ts';
import { stampMs } from '../../domain/journal/index.ts';
import { announcement } from '../../domain/queue/announcement.ts';
import { maskName } from '../../domain/residents/masking.ts';
import type { VisitState } from '../../domain/visits/state.ts';

export function queueRow(visit: VisitState): QueueRow {
  const leg = visit.queue.current;
  return {
    visitId: visit.visitId,
    residentId: visit.residentId,
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
