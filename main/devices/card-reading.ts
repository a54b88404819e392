import type { IdentityDocument } from '../../domain/codes/identity-document.ts';
import { sexCodes } from '../../domain/codes/sex.ts';
import { type CardReading, cardSchema } from '../../domain/residents/card.ts';
import type { IdentityCard } from '../../drivers/identity-card.ts';
import type { IdentityCardReading } from '../../drivers/readings.ts';

export interface MappedCard {
  readonly card: CardReading;
  readonly warnings: readonly string[];
}

/** What a card may lack, in the words in which the desk is told that it could not be taken over. */
const LABELS = {
  otherName: '另一姓名',
  nation: '民族',
  nationality: '国籍',
  address: '住址',
  latestAddress: '追加住址',
  authority: '签发机关',
  validFrom: '有效期起',
  validTo: '有效期止',
  passNumber: '通行证号码',
} as const;
type Optional = keyof typeof LABELS;

/**
 * A reader's card as a resident's record keeps it; undefined when what every card must say fits no record. `photo`
 * is the blob of its picture, null where there is none.
 */
export function mapCard(reading: IdentityCardReading, photo: string | null): MappedCard | undefined {
  const { card } = reading;
  const warnings = reading.warnings.map((warning) => warning.sentence);
  const optional = (field: Optional, value: string | null) => {
    if (value === null || value.trim() === '') return null;
    const fits = cardSchema.shape[field].safeParse(value).success;
    if (!fits) warnings.push(`证件上的${LABELS[field]}无法识别，没有采用，请对照证件填写。`);
    return fits ? value : null;
  };
  const sexKnown = sexCodes.has(card.sex.code);
  if (!sexKnown) warnings.push('证件上的性别代码无法识别，请对照证件填写。');
  const parsed = cardSchema.safeParse({
    kind: documentKind(card),
    number: card.number,
    name: card.name,
    otherName: optional('otherName', 'englishName' in card ? otherName(card) : null),
    sex: sexKnown ? card.sex.code : '0',
    birthDate: card.birthDate,
    nation: optional('nation', 'nation' in card ? card.nation.code : null),
    nationality: optional('nationality', 'nationality' in card ? card.nationality : null),
    address: optional('address', 'address' in card ? card.address : null),
    latestAddress: optional('latestAddress', reading.latestAddress),
    authority: optional('authority', 'authority' in card ? card.authority : null),
    validFrom: optional('validFrom', card.validity.from),
    validTo: optional('validTo', card.validity.to),
    passNumber: optional('passNumber', 'passNumber' in card ? card.passNumber : null),
    photo,
  });
  return parsed.success ? { card: parsed.data, warnings } : undefined;
}

/** Which of the documents of the residents' register a card is. */
export function documentKind(card: IdentityCard): IdentityDocument {
  switch (card.kind) {
    case 'citizen':
      return 'resident-card';
    case 'residence-permit':
      return card.number.startsWith('83') ? 'taiwan-residence' : 'hk-macau-residence';
    case 'foreigner-2017':
      return 'foreigner-residence-2017';
    case 'foreigner-2023':
      return 'foreigner-residence';
  }
}

/** The name in the other writing than the one that the card is called by. */
function otherName(card: { name: string; englishName: string; chineseName: string }): string {
  return card.name === card.englishName ? card.chineseName : card.englishName;
}
