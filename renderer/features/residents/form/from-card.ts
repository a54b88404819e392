import type { Village } from '../../../../domain/clinic/events.ts';
import type { CardReading } from '../../../../domain/residents/card.ts';
import { detailsOfCard } from '../../../../domain/residents/card-differences.ts';
import { type Draft, draftOf, type FormKey } from './draft.ts';
import { type Home, villageOfAddress } from './villages.ts';

/**
 * The form as a card fills it in, and which fields it filled. Who is registered in one of the clinic's villages is
 * taken to live there, until the desk says otherwise.
 */
export function fromCard(
  card: CardReading,
  villages: readonly Village[],
  home: Home,
): { readonly draft: Draft; readonly derived: readonly FormKey[] } {
  const details = detailsOfCard(card);
  const address = details.registeredAddress ?? null;
  const livesHere = villageOfAddress(address, villages, home) !== undefined;
  const filled = livesHere ? { ...details, homeAddress: address } : details;
  return { draft: draftOf(filled), derived: Object.keys(filled) as FormKey[] };
}
