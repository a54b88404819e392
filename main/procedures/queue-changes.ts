import { EventPublisher } from '@orpc/server';
import type { Entry } from '../../domain/journal/index.ts';
import { residentKinds } from '../../domain/residents/events.ts';
import type { Services } from '../services.ts';
import { visitsOfResidents } from '../store/queries/visits.ts';
import { OWN_VISITS } from './queue-rows.ts';

/** A screen that does not keep up loads everything anew in any case. */
const MOST_WAITING = 1_000;

/** The visits whose line in the queue has changed: by themselves, or because records became one person's. */
export async function* queueChanges(
  services: Services,
  signal: AbortSignal | undefined,
): AsyncGenerator<{ readonly visitId: string }, void, void> {
  const told = new EventPublisher<{ visit: string }>({ maxBufferedEvents: MOST_WAITING });
  const { committed } = services;
  const stops = [
    committed.subscribe('visit', ({ subject }) => told.publish('visit', subject.id)),
    committed.subscribe('resident', (entry) => {
      for (const visitId of visitsOfMerge(services, entry)) told.publish('visit', visitId);
    }),
  ];
  try {
    for await (const visitId of told.subscribe('visit', { signal })) yield { visitId };
  } finally {
    for (const stop of stops) stop();
  }
}

/** The open visits of two records that were merged or parted. */
function visitsOfMerge({ store }: Services, { kind, body, subject }: Entry): readonly string[] {
  const { absorbed, released } = residentKinds;
  if (kind !== absorbed.kind && kind !== released.kind) return [];
  const loser = absorbed.body.safeParse(body).data?.loser;
  const records = loser === undefined ? [subject.id] : [subject.id, loser];
  return visitsOfResidents(store.db, records, OWN_VISITS)
    .filter(({ status }) => status === 'open')
    .map(({ visitId }) => visitId);
}
