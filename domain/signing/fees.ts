import { inForce, type Policy } from '../policy/in-force.ts';
import { splitFen } from '../policy/split.ts';
import type { ContractState } from './state.ts';
import { lastDayOfContract } from './status.ts';
import { contractYearOn } from './term.ts';

export interface FeePart {
  readonly id: string;
  readonly label: string;
  readonly fen: number;
}

export interface FeeQuote {
  /** Of one year. */
  readonly totalFen: number;
  readonly payers: readonly FeePart[];
  /** What the resident is asked for. */
  readonly residentFen: number;
}

/**
 * What a year costs and who pays: the fixed fee of the locality, or the sum of the packages. Where the resident's part
 * is limited, what is above the limit falls to the first other payer, or to nobody where there is none.
 */
export function quoteFee(
  packageIds: readonly string[],
  agreedFen: Readonly<Record<string, number>>,
  policy: Policy,
  localDate: string,
): FeeQuote {
  const { value: fee } = inForce(policy, 'signing.fee', localDate);
  const { packages } = inForce(policy, 'signing.packages', localDate).value;
  const chosen = packages.filter(({ id }) => packageIds.includes(id));
  const priceOf = ({ id, feeFen, feeMostFen }: (typeof packages)[number]) => {
    const agreed = Object.hasOwn(agreedFen, id) ? agreedFen[id] : undefined;
    return feeMostFen === null || agreed === undefined
      ? feeFen
      : Math.min(Math.max(agreed, feeFen), feeMostFen);
  };
  const packagesFen = chosen.reduce((sum, one) => sum + priceOf(one), 0);
  const totalFen = fee.yearlyFen ?? packagesFen;
  const parts = splitFen(totalFen, fee.payers).map((part, at) => ({
    ...part,
    label: fee.payers[at]?.label ?? '',
  }));
  const payers = capped(parts, fee.residentMostFen);
  return {
    totalFen: payers.reduce((sum, { fen }) => sum + fen, 0),
    payers,
    residentFen: payers.find(({ id }) => id === 'resident')?.fen ?? 0,
  };
}

function capped(parts: readonly FeePart[], mostFen: number | null): readonly FeePart[] {
  const resident = parts.find(({ id }) => id === 'resident');
  if (!resident || mostFen === null || resident.fen <= mostFen) return parts;
  const above = resident.fen - mostFen;
  const heir = parts.find(({ id }) => id !== 'resident')?.id;
  return parts.map((part) =>
    part.id === 'resident'
      ? { ...part, fen: mostFen }
      : part.id === heir
        ? { ...part, fen: part.fen + above }
        : part,
  );
}

/** What a payer has paid of a contract, reversals taken off. */
export function paidFen({ payments }: ContractState, payer: string): number {
  return payments
    .filter((one) => one.payer === payer && one.reversed === null)
    .reduce((sum, { fen }) => sum + fen, 0);
}

export interface Owed extends FeePart {
  readonly paidFen: number;
}

/**
 * Who owes what of the contract years that have begun by a day; the first is owed from the signature on. A waived part
 * is owed by nobody of the household.
 */
export function owedOf(contract: ContractState, localDate: string): readonly Owed[] {
  const { terms, waiver } = contract;
  const years = yearsBegun(contract, localDate);
  return terms.fee.payers.map((part) => {
    const waivedFen = part.id === 'resident' ? Math.min(waiver?.fen ?? 0, part.fen) : 0;
    return { ...part, fen: years * (part.fen - waivedFen), paidFen: paidFen(contract, part.id) };
  });
}

function yearsBegun(contract: ContractState, localDate: string): number {
  const last = lastDayOfContract(contract);
  const until = localDate < last ? localDate : last;
  return contractYearOn(contract.terms.from, until).number;
}
