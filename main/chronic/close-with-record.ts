import type { Closing } from '../../domain/chronic/card/events.ts';
import { decideClose } from '../../domain/chronic/card/rules.ts';
import type { RecordClosure } from '../../domain/codes/record-closure.ts';
import type { Draft } from '../../domain/journal/index.ts';
import type { Closure } from '../../domain/residents/events.ts';
import type { Services } from '../services.ts';
import { cardsOfResidents } from '../store/queries/chronic-cards.ts';
import { mergedInto } from '../store/queries/residents.ts';

const CLOSINGS: Readonly<Record<RecordClosure, Closing>> = {
  died: 'died',
  'moved-away': 'moved',
  lost: 'lost',
  refused: 'refused',
  other: 'other',
};

/** 注销: nobody is called any more who died or moved away; the open cards end with the record. */
export function cardsClosedWith(
  { store }: Pick<Services, 'store'>,
  residentId: string,
  { cause, on }: Closure,
): readonly Draft[] {
  const cards = cardsOfResidents(store.db, [residentId, ...mergedInto(store.db, residentId)]);
  return cards
    .filter(({ status }) => status === 'open')
    .flatMap((card) => {
      const decision = decideClose(card, { why: CLOSINGS[cause], localDate: on });
      return decision.ok ? decision.drafts : [];
    });
}
