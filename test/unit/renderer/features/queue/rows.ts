import type { QueueRow } from '../../../../../contract/queue.ts';

/** Somebody who waits for triage; whatever matters to a test is said by it. */
export function row(ticket: string, more: Partial<QueueRow> = {}): QueueRow {
  return {
    visitId: ticket,
    residentId: `resident-${ticket}`,
    ticket,
    name: '张三',
    sex: '1',
    birthDate: null,
    priority: 'normal',
    purpose: 'outpatient',
    complaint: null,
    visitStatus: 'open',
    stage: 'triage',
    status: 'waiting',
    room: null,
    doctorId: null,
    holder: null,
    openedMs: 0,
    enteredMs: 0,
    sinceMs: 0,
    calls: 0,
    openConflicts: 0,
    doubleOf: null,
    ...more,
  };
}
