import type { CardLookUp } from '../../../contract/residents.ts';
import { draft } from '../../../domain/journal/index.ts';
import type { CardReading } from '../../../domain/residents/card.ts';
import { cardDifferences, cardExpiry, detailsOfCard } from '../../../domain/residents/card-differences.ts';
import { residentKinds } from '../../../domain/residents/events.ts';
import type { Services } from '../../services.ts';
import { traitsOf } from '../../store/queries/look-alikes.ts';
import { os } from '../base.ts';
import { duplicatesOf } from './duplicates.ts';
import { fieldPair, opened, residentOf, todayOf } from './views.ts';

const OK = { ok: true } as const;

export const lookupCard = os.residents.lookupCard.handler(({ input, context: { services, actor } }) => {
  const found = lookUp(services, input.card);
  if (found.match === 'number') {
    services.store.append(actor, () => [opened(found.resident.id, 'registration')]);
  }
  return found;
});

function lookUp(services: Services, card: CardReading): CardLookUp {
  const expiry = cardExpiry(card, todayOf(services)) ?? null;
  const unknown = { phone: null, householdNumber: null, address: null };
  const person = traitsOf({ name: card.name, birthDate: card.birthDate, idNumber: card.number, ...unknown });
  const { sameNumber, alike } = duplicatesOf(services, person);
  const open = sameNumber.filter((line) => line.status === 'active');
  const resident = open[0] ?? sameNumber[0];
  if (!resident) return { match: 'none', alike, expiry };
  const { details, closing = null } = residentOf(services, resident.id);
  const ofCard = detailsOfCard(card);
  return {
    match: 'number',
    resident,
    differences: cardDifferences(details, card).map((field) =>
      fieldPair(field, details[field], ofCard[field]),
    ),
    others: sameNumber.filter((line) => line !== resident),
    closing,
    expiry,
  };
}

export const cardRead = os.residents.cardRead.handler(({ input, context: { services, actor } }) => {
  services.store.append(actor, () => {
    residentOf(services, input.id);
    return [draft(residentKinds.cardRead, input.id, { card: input.card })];
  });
  return OK;
});
