import type { FeePart, FeeQuote } from '../../../../domain/signing/fees.ts';

/** What one of the household is asked for, and what of their own part is waived. */
export interface PersonFee {
  readonly quote: FeeQuote;
  readonly waivedFen: number;
}

export interface HouseholdFee {
  /** Of one year, of all who sign. */
  readonly totalFen: number;
  readonly payers: readonly FeePart[];
  /** What the household itself pays, waivers taken off. */
  readonly dueFen: number;
}

/** 全户费用: each payer's parts added up, in the order in which the policy names the payers. */
export function householdFee(fees: readonly PersonFee[]): HouseholdFee {
  const payers = new Map<string, FeePart>();
  for (const part of fees.flatMap(({ quote }) => quote.payers))
    payers.set(part.id, { ...part, fen: part.fen + (payers.get(part.id)?.fen ?? 0) });
  return {
    totalFen: fees.reduce((sum, { quote }) => sum + quote.totalFen, 0),
    payers: [...payers.values()],
    dueFen: fees.reduce((sum, fee) => sum + ownFen(fee), 0),
  };
}

/** What somebody pays themselves. */
export const ownFen = ({ quote, waivedFen }: PersonFee): number => Math.max(0, quote.residentFen - waivedFen);
