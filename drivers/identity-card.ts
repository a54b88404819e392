/**
 * What the chip of an identity document says, whichever reader read it. Four documents share the chip (GA/T 467
 * and its successors): the citizen's card, the residence permit of people of Hong Kong, Macau and Taiwan, and the
 * foreigner's permanent residence card in its forms of 2017 and 2023.
 */
export type IdentityCard = CitizenCard | ResidencePermit | Foreigner2017Card | Foreigner2023Card;

interface CardFace {
  /** The name to call the person by: Chinese where the card has one, else English. Never empty. */
  readonly name: string;
  readonly sex: Coded;
  /** YYYY-MM-DD */
  readonly birthDate: string;
  /** As on the card, letters upper-case. */
  readonly number: string;
  readonly validity: Validity;
}

/** A code as the card has it; `name` is null where the code is not in the standard's table. */
export interface Coded {
  readonly code: string;
  readonly name: string | null;
}

/** YYYY-MM-DD; older people's cards say 长期. */
export interface Validity {
  readonly from: string;
  readonly to: string | 'long-term';
}

/** 居民身份证 */
export interface CitizenCard extends CardFace {
  readonly kind: 'citizen';
  /** GB 3304 numeric code and name. */
  readonly nation: Coded;
  readonly address: string;
  readonly authority: string;
}

/** 港澳台居民居住证 */
export interface ResidencePermit extends CardFace {
  readonly kind: 'residence-permit';
  readonly address: string;
  readonly authority: string;
  /** Number of the travel permit (通行证号码). */
  readonly passNumber: string;
  readonly issueCount: string;
}

/** 外国人永久居留身份证, 2017 form (15-character number). */
export interface Foreigner2017Card extends CardFace {
  readonly kind: 'foreigner-2017';
  readonly englishName: string;
  readonly chineseName: string;
  /** ISO 3166 alpha-3. */
  readonly nationality: string;
  readonly version: string;
  readonly authorityCode: string;
}

/** 外国人永久居留身份证, form of 2023-12-01 (18-character number). */
export interface Foreigner2023Card extends CardFace {
  readonly kind: 'foreigner-2023';
  readonly englishName: string;
  readonly chineseName: string;
  /** ISO 3166 alpha-3. */
  readonly nationality: string;
  readonly renewalCount: string;
  /** 既往版本永久居留证件号码关联项, as on the card. */
  readonly previousNumberLink: string;
}

/** Something a person should look at; the card was read all the same. */
export interface CardWarning {
  readonly code:
    | 'check-digit'
    | 'birth-differs'
    | 'sex-differs'
    | 'validity-reversed'
    | 'private-character'
    | 'latest-address-unread';
  readonly sentence: string;
}
