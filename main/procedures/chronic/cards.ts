import type { CardView, ResidentCards } from '../../../contract/chronic-views.ts';
import { maySeeDisease } from '../../../domain/chronic/access.ts';
import { cardIdOf } from '../../../domain/chronic/card/events.ts';
import * as rules from '../../../domain/chronic/card/rules.ts';
import type { CardState } from '../../../domain/chronic/card/state.ts';
import { settleFinding } from '../../../domain/chronic/screening/rules.ts';
import type { Actor } from '../../../domain/journal/index.ts';
import { currentPolicy } from '../../policy/current.ts';
import type { Services } from '../../services.ts';
import { cardsOfResidents } from '../../store/queries/chronic-cards.ts';
import { screeningsOfResidents } from '../../store/queries/screenings.ts';
import { os, refused } from '../base.ts';
import { draftsOf } from '../drafts-of.ts';
import { notePartSeen } from '../looks.ts';
import { idsOfPerson, standingResident } from '../records.ts';
import { todayOf } from '../residents/views.ts';
import { actOnCard, admit, cardOf, noteCardOpened } from './records.ts';
import { screeningRowOf } from './screening-rows.ts';
import { cardLineOf, cardViewOf } from './views.ts';

/** Everything that this role may see of a person. */
export function cardsOfPerson(services: Services, actor: Actor, residentId: string): ResidentCards {
  const ids = idsOfPerson(services, residentId);
  const may = ({ disease }: Pick<CardState, 'disease'>) => maySeeDisease(actor.role, disease);
  const { db } = services.store;
  return {
    cards: cardsOfResidents(db, ids)
      .filter(may)
      .map((card) => cardLineOf(services, card)),
    screenings: screeningsOfResidents(db, ids).flatMap((state) => screeningRowOf(services, state) ?? []),
  };
}

const viewAfter = (services: Services, actor: Actor, cardId: string): CardView =>
  cardViewOf(services, cardOf(services, actor, cardId));

export const ofResident = os.chronic.ofResident.handler(
  ({ input: { residentId }, context: { services, actor } }) => {
    const told = cardsOfPerson(services, actor, residentId);
    notePartSeen(services, actor, residentId);
    return told;
  },
);

export const get = os.chronic.get.handler(({ input: { cardId }, context: { services, actor } }) => {
  const card = cardOf(services, actor, cardId);
  noteCardOpened(services, actor, card);
  return cardViewOf(services, card);
});

export const enrol = os.chronic.enrol.handler(({ input, context: { services, actor } }) => {
  const { store } = services;
  admit(actor, input.disease);
  const today = todayOf(services);
  let cardId = '';
  store.append(actor, () => {
    const resident = standingResident(services, input.residentId);
    cardId = cardIdOf(resident.id, input.disease);
    if (resident.status === 'closed') {
      throw refused('record-closed', '这份健康档案已经注销，没有建卡。请先恢复档案。');
    }
    const ids = idsOfPerson(services, resident.id);
    const open = cardsOfResidents(store.db, ids).find(
      ({ disease, status }) => disease === input.disease && status === 'open',
    );
    const enrolled = rules.decideEnrol(open ?? store.state<CardState>('chronic-card', cardId), {
      ...input,
      residentId: resident.id,
      localDate: today,
      firstDue: rules.firstDue(input.disease, currentPolicy(services), today),
    });
    const screenings = screeningsOfResidents(store.db, ids).filter(
      ({ disease }) => disease === input.disease,
    );
    return [
      ...draftsOf(enrolled, open?.cardId),
      ...screenings.flatMap((one) => settleFinding(one, 'enrolled', today)),
    ];
  });
  return viewAfter(services, actor, cardId);
});

export const called = os.chronic.called.handler(
  ({ input: { cardId, ...body }, context: { services, actor } }) => {
    actOnCard(services, actor, cardId, (card) => {
      // The page chose the id: a second click is the same call.
      if (card.calls.some(({ callId }) => callId === body.callId)) return [];
      return draftsOf(rules.decideCalled(card, { ...body, localDate: todayOf(services) }));
    });
    return viewAfter(services, actor, cardId);
  },
);

export const assign = os.chronic.assign.handler(
  ({ input: { cardId, changes }, context: { services, actor } }) => {
    actOnCard(services, actor, cardId, (card) => draftsOf(rules.decideAssign(card, { changes })));
    return viewAfter(services, actor, cardId);
  },
);

export const close = os.chronic.close.handler(
  ({ input: { cardId, ...body }, context: { services, actor } }) => {
    actOnCard(services, actor, cardId, (card) =>
      draftsOf(rules.decideClose(card, { ...body, localDate: todayOf(services) })),
    );
    return viewAfter(services, actor, cardId);
  },
);

export const reopen = os.chronic.reopen.handler(
  ({ input: { cardId, reason }, context: { services, actor } }) => {
    actOnCard(services, actor, cardId, (card) =>
      draftsOf(rules.decideReopen(card, { reason, localDate: todayOf(services) })),
    );
    return viewAfter(services, actor, cardId);
  },
);
