import type { Village } from '../../../../domain/clinic/events.ts';
import type { CardReading } from '../../../../domain/residents/card.ts';
import { detailsOfCard } from '../../../../domain/residents/card-differences.ts';
import type { Home } from '../../../client/use-villages.ts';
import { type Draft, draftOf, type FormKey } from './draft.ts';
import { villageOfAddress } from './villages.ts';

/** 户籍 of 常住类型. */
const REGISTERED_HERE = '1' as const;

/**
 * The form as a card fills it in, and which fields it filled. Who is registered in the clinic's township is taken
 * to live there, until the desk says otherwise.
 */
export function fromCard(
  card: CardReading,
  villages: readonly Village[],
  home: Home,
): { readonly draft: Draft; readonly derived: readonly FormKey[] } {
  const details = detailsOfCard(card);
  const address = details.registeredAddress ?? null;
  const isHere =
    (home.township !== '' && address?.township === home.township) ||
    villageOfAddress(address, villages, home) !== undefined;
  // A residence permit prints where its holder lives, who is registered elsewhere.
  const residency = card.kind === 'resident-card' ? { residency: REGISTERED_HERE } : {};
  const filled: typeof details = isHere ? { ...details, homeAddress: address, ...residency } : details;
  return { draft: draftOf(filled), derived: Object.keys(filled) as FormKey[] };
}
