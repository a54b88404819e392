import type { SeatState } from '../../../domain/clinic/state.ts';
import type { Draft } from '../../../domain/journal/index.ts';
import { proposedPriority, queuePolicyOn } from '../../../domain/queue/policy.ts';
import { decideJoin } from '../../../domain/queue/rules.ts';
import { ageAt } from '../../../domain/residents/age.ts';
import { decideCheckIn } from '../../../domain/visits/check-in.ts';
import type { VisitState } from '../../../domain/visits/state.ts';
import { nextTicket } from '../../../domain/visits/ticket.ts';
import { newId } from '../../store/new-id.ts';
import { highestTicketOfDay, visitsOfResidents } from '../../store/queries/visits.ts';
import { os, refused } from '../base.ts';
import { draftsOf } from '../drafts-of.ts';
import { stillHereSinceYesterday } from '../in-house.ts';
import { OWN_VISITS, queueRow } from '../queue-rows.ts';
import { idsOfPerson, standingResident } from '../records.ts';
import { todayOf } from '../residents/views.ts';

/** Somebody who was through and comes to the desk once more waits again, under the same ticket. */
function backInLine(visit: VisitState, joined: Parameters<typeof decideJoin>[1]): readonly Draft[] {
  return visit.queue.current?.status === 'done' ? draftsOf(decideJoin(visit, joined)) : [];
}

export const checkIn = os.queue.checkIn.handler(({ input, context: { services, actor } }) => {
  const { store } = services;
  const visitId = newId();
  let again: VisitState | undefined;
  store.append(actor, () => {
    const resident = standingResident(services, input.residentId);
    if (resident.status === 'closed')
      throw refused('record-closed', '这份档案已注销，不能登记。请先核对并恢复档案。');
    const date = todayOf(services);
    const policy = queuePolicyOn(date);
    const { name, sex, birthDate } = resident.details;
    const prefix = store.state<SeatState>('seat', actor.seatId)?.prefix ?? 'Z';
    const { stage, room, doctorId } = input;
    const ids = idsOfPerson(services, resident.id);
    const overnight = stillHereSinceYesterday(services);
    const joined = { stage, ...(room && { room }), ...(doctorId && { doctorId }) };
    again = overnight.find((visit) => ids.includes(visit.residentId));
    if (again) return backInLine(again, joined);
    const decision = decideCheckIn(visitsOfResidents(store.db, ids, OWN_VISITS), {
      visitId,
      records: ids,
      opened: {
        residentId: resident.id,
        residentName: name.slice(0, 50),
        sex,
        birthDate,
        ticket: nextTicket(
          prefix,
          highestTicketOfDay(store.db, date, prefix),
          overnight.map((visit) => visit.ticket),
        ),
        localDate: date,
        priority: input.priority ?? proposedPriority(ageAt(birthDate, date)?.years ?? null, policy),
        purpose: input.purpose,
      },
      joined,
    });
    if (decision.ok) return decision.drafts;
    again = 'visit' in decision ? decision.visit : undefined;
    return again ? backInLine(again, joined) : [];
  });
  return { row: queueRow(services, again?.visitId ?? visitId), again: again !== undefined };
});
