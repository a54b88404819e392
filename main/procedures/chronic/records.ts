import { ORPCError } from '@orpc/server';
import { auditKinds } from '../../../domain/audit/events.ts';
import { maySeeDisease } from '../../../domain/chronic/access.ts';
import type { CardState } from '../../../domain/chronic/card/state.ts';
import type { Disease } from '../../../domain/chronic/diseases.ts';
import { type Actor, type Draft, draft } from '../../../domain/journal/index.ts';
import type { Services } from '../../services.ts';
import { auditPage } from '../../store/queries/audit.ts';
import { notFound } from '../base.ts';
import { standingResident } from '../records.ts';

/** Throws where a role may not see the records of a disease. */
export function admit(actor: Actor, disease: Disease): void {
  if (maySeeDisease(actor.role, disease)) return;
  throw new ORPCError('FORBIDDEN', { message: '您的岗位不能查看这类疾病的管理卡。' });
}

export function cardOf({ store }: Services, actor: Actor, cardId: string): CardState {
  const card = store.state<CardState>('chronic-card', cardId);
  if (!card) throw notFound();
  admit(actor, card.disease);
  return card;
}

/** Decides on a card as it stands inside the transaction, and writes. */
export function actOnCard(
  services: Services,
  actor: Actor,
  cardId: string,
  decide: (card: CardState) => readonly Draft[],
): void {
  services.store.append(actor, () => decide(cardOf(services, actor, cardId)));
}

/** The trace that somebody looked at a card. */
export function noteCardOpened(services: Services, actor: Actor, { residentId }: CardState): void {
  const { id } = standingResident(services, residentId);
  const trace = draft(auditKinds.cardOpened, id, { residentId: id, purpose: 'care' });
  services.store.append(actor, () => [trace]);
}

/** A page loads a list anew with every change: one trace for each person and list within this time. */
const SAME_LOOK_MS = 10 * 60_000;

/** The trace that somebody looked at a list. */
export function noteListOpened(services: Services, actor: Actor, list: string, rows: number): void {
  const { store, nowMs } = services;
  const looks = auditPage(store.db, {
    staffId: actor.staffId,
    kind: auditKinds.listOpened.kind,
    fromMs: nowMs() - SAME_LOOK_MS,
    limit: 50,
  });
  if (looks.some(({ body }) => (body as { readonly list?: unknown }).list === list)) return;
  store.append(actor, () => [draft(auditKinds.listOpened, actor.staffId, { list, rows })]);
}
