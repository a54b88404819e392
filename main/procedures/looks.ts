import { auditKinds, type Purpose } from '../../domain/audit/events.ts';
import type { Actor, Entry } from '../../domain/journal/index.ts';
import type { Services } from '../services.ts';
import { auditPage } from '../store/queries/audit.ts';
import { opened } from './residents/views.ts';

/** A page asks anew for what it shows with every change: one trace for each person and record or list within this time. */
export const SAME_LOOK_MS = 10 * 60_000;
/** A page asks for a record in pieces, which arrive in any order. */
const SAME_PAGE_MS = 5_000;

/** What this person looked at lately, newest first. */
export function recentLooks(
  { store, nowMs }: Services,
  { staffId }: Actor,
  { withinMs, ...what }: { readonly kind: string; readonly residentId?: string; readonly withinMs: number },
): readonly Pick<Entry, 'body'>[] {
  return auditPage(store.db, { staffId, ...what, fromMs: nowMs() - withinMs, limit: 50 });
}

/** The trace that somebody opened a record, and for what. */
export function noteRecordOpened(
  services: Services,
  actor: Actor,
  residentId: string,
  purpose: Purpose,
): void {
  const looks = looksAt(services, actor, residentId, SAME_PAGE_MS);
  const isSame = looks.some(({ body }) => (body as { readonly purpose?: unknown }).purpose === purpose);
  if (!isSame) services.store.append(actor, () => [opened(residentId, purpose)]);
}

/** The trace that somebody looked at parts of people's records; who has a record open has left it already. */
export function notePartSeen(services: Services, actor: Actor, ...residentIds: readonly string[]): void {
  const unseen = [...new Set(residentIds)].filter(
    (id) => looksAt(services, actor, id, SAME_LOOK_MS).length === 0,
  );
  if (unseen.length > 0) services.store.append(actor, () => unseen.map((id) => opened(id, 'care')));
}

function looksAt(services: Services, actor: Actor, residentId: string, withinMs: number) {
  return recentLooks(services, actor, { kind: auditKinds.chartOpened.kind, residentId, withinMs });
}
