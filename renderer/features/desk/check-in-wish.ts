import type { QueueRow } from '../../../contract/queue.ts';
import type { WaitingStage } from '../../../domain/queue/events.ts';
import { proposedPriority, queuePolicyOn } from '../../../domain/queue/policy.ts';
import { ageAt } from '../../../domain/residents/age.ts';
import type { Purpose } from '../../../domain/visits/events.ts';
import type { Priority } from '../../../domain/visits/priority.ts';

/** Where somebody is to wait, as the desk chose it; '' leaves it to whoever is free. */
export interface WishDraft {
  readonly purpose: Purpose;
  readonly priority: Priority;
  readonly stage: WaitingStage;
  readonly room: string;
  readonly doctorId: string;
}

/** What is proposed: triage, as an outpatient, with the priority of the age. */
export function usualWish(birthDate: string, today: string): WishDraft {
  const age = ageAt(birthDate, today)?.years ?? null;
  const priority = proposedPriority(age, queuePolicyOn(today));
  return { purpose: 'outpatient', priority, stage: 'triage', room: '', doctorId: '' };
}

/** What `checkIn` is told. */
export function wishOf({ room, doctorId, ...rest }: WishDraft) {
  return { ...rest, ...(room !== '' && { room }), ...(doctorId !== '' && { doctorId }) };
}

/** The ticket that somebody has of today already. */
export function openRow(rows: readonly QueueRow[], residentId: string): QueueRow | undefined {
  return rows.find((row) => row.residentId === residentId && row.visitStatus === 'open');
}
