import { ORPCError } from '@orpc/server';
import { auditKinds } from '../../../domain/audit/events.ts';
import { maySeeDisease } from '../../../domain/chronic/access.ts';
import type { CardState } from '../../../domain/chronic/card/state.ts';
import type { Disease } from '../../../domain/chronic/diseases.ts';
import { type Actor, type Draft, draft } from '../../../domain/journal/index.ts';
import type { Services } from '../../services.ts';
import { notFound } from '../base.ts';
import { recentLooks, SAME_LOOK_MS } from '../looks.ts';
import { standingResident } from '../records.ts';

/** Throws where a role may not see the records of a disease. */
export function admit(actor: Actor, disease: Disease): void {
  if (maySeeDisease(actor.role, disease)) return;
  throw new ORPCError('FORBIDDEN', {
    message: '您的岗位不能查看这类疾病的管理卡，什么都没有改动。需要时请找医生或公卫人员。',
  });
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

/** The trace that somebody looked at a person's cards, once for one look. */
export function noteCardOpened(services: Services, actor: Actor, { residentId }: CardState): void {
  const { id } = standingResident(services, residentId);
  const { kind } = auditKinds.cardOpened;
  if (recentLooks(services, actor, { kind, residentId: id, withinMs: SAME_LOOK_MS }).length > 0) return;
  const trace = draft(auditKinds.cardOpened, id, { residentId: id, purpose: 'care' });
  services.store.append(actor, () => [trace]);
}

/** The trace that somebody looked at a list, once for one look. */
export function noteListOpened(services: Services, actor: Actor, list: string, rows: number): void {
  const looks = recentLooks(services, actor, { kind: auditKinds.listOpened.kind, withinMs: SAME_LOOK_MS });
  if (looks.some(({ body }) => (body as { readonly list?: unknown }).list === list)) return;
  services.store.append(actor, () => [draft(auditKinds.listOpened, actor.staffId, { list, rows })]);
}
