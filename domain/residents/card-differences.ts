import { identityDocumentCodes } from '../codes/identity-document.ts';
import { addressText, splitAddress } from './address.ts';
import type { CardReading } from './card.ts';
import type { DetailField, ResidentDetails } from './details.ts';
import { comparableNumber } from './identity-number.ts';
import { sameValue } from './same-value.ts';

/** The fields that a card fills in: for a new registration, or to compare with the record. */
export function detailsOfCard(card: CardReading): Partial<ResidentDetails> {
  const address = card.latestAddress ?? card.address;
  return {
    name: card.name,
    sex: card.sex,
    birthDate: card.birthDate,
    idKind: card.kind,
    idNumber: card.number,
    ...(card.nation === null ? {} : { nation: card.nation }),
    ...(card.nationality === null ? {} : { nationality: card.nationality }),
    ...(address === null ? {} : { registeredAddress: splitAddress(address) }),
  };
}

/** Which fields of the record say something else than the card. The desk decides; nothing is taken over by itself. */
export function cardDifferences(details: ResidentDetails, card: CardReading): readonly DetailField[] {
  const ofCard = detailsOfCard(card);
  return (Object.keys(ofCard) as DetailField[]).filter((field) => {
    if (field === 'idNumber' && details.idNumber !== null) {
      return comparableNumber(details.idNumber) !== comparableNumber(card.number);
    }
    if (field === 'registeredAddress') {
      const known = details.registeredAddress;
      const printed = ofCard.registeredAddress ?? null;
      return (known === null ? '' : addressText(known)) !== (printed === null ? '' : addressText(printed));
    }
    return !sameValue(details[field], ofCard[field]);
  });
}

/** `居民身份证 有效期至 2030-01-01 已过期` belongs on the screen, not in the way: an expired card still identifies. */
export function cardExpiry(card: CardReading, today: string): string | undefined {
  if (card.validTo === null || card.validTo === 'long-term' || card.validTo >= today) return undefined;
  return `${identityDocumentCodes.label(card.kind)}已于 ${card.validTo} 过期，请提醒本人换证。`;
}
