import { maySeeDisease } from '../../../domain/chronic/access.ts';
import { decideCheckedUp, decideWithdrawCheckUp } from '../../../domain/chronic/card/rules.ts';
import type { CardState } from '../../../domain/chronic/card/state.ts';
import type { Actor } from '../../../domain/journal/index.ts';
import type { Services } from '../../services.ts';
import { checkUpFulfils, takenBack } from '../../signing/services-of-deed.ts';
import { cardsOfResidents } from '../../store/queries/chronic-cards.ts';
import { notFound, os, refused } from '../base.ts';
import { draftsOf } from '../drafts-of.ts';
import { idsOfPerson } from '../records.ts';
import { todayOf } from '../residents/views.ts';
import { cardsOfPerson } from './cards.ts';

function cardsWithin(services: Services, actor: Actor, residentId: string): readonly CardState[] {
  const cards = cardsOfResidents(services.store.db, idsOfPerson(services, residentId));
  return cards.filter(({ disease }) => maySeeDisease(actor.role, disease));
}

const holds = (checkUpId: string) => (card: CardState) =>
  card.checkUps.some((one) => one.checkUpId === checkUpId);

export const checkedUp = os.chronic.checkedUp.handler(
  ({ input: { residentId, ...input }, context: { services, actor } }) => {
    const today = todayOf(services);
    const body = { ...input, localDate: input.localDate ?? today };
    services.store.append(actor, () => {
      const cards = cardsWithin(services, actor, residentId);
      // The page chose the id: a second click is the same check-up.
      if (cards.some(holds(body.checkUpId))) return [];
      const open = cards.filter(({ status }) => status === 'open');
      if (open.length === 0)
        throw refused('no-card', '没有管理中的慢病卡或老年人卡，体检没有记录。请先建卡。');
      return [
        ...open.flatMap((card) => draftsOf(decideCheckedUp(card, body, today))),
        ...checkUpFulfils(services, residentId, body),
      ];
    });
    return cardsOfPerson(services, actor, residentId);
  },
);

export const withdrawCheckUp = os.chronic.withdrawCheckUp.handler(
  ({ input: { residentId, ...body }, context: { services, actor } }) => {
    services.store.append(actor, () => {
      const cards = cardsWithin(services, actor, residentId).filter(holds(body.checkUpId));
      if (cards.length === 0) throw notFound();
      return [
        ...cards.flatMap((card) => draftsOf(decideWithdrawCheckUp(card, body))),
        ...takenBack(services, residentId, body.checkUpId, body.reason),
      ];
    });
    return cardsOfPerson(services, actor, residentId);
  },
);
