import type { ContractState } from './state.ts';

/** 签约状态. */
export const STATUSES = {
  draft: '草稿',
  offered: '待签约',
  'to-begin': '已签，未生效',
  'in-force': '有效',
  /** Another contract of the same person stands; a person decides. */
  superseded: '与另一份协议冲突',
  renewed: '已续约',
  ended: '已解约',
  expired: '已到期',
} as const;
export type ContractStatus = keyof typeof STATUSES;

/** The status of a contract on a day, when it does not clash with another. */
export function statusOn(contract: ContractState, localDate: string): ContractStatus {
  const { ending, signedAt, document, terms } = contract;
  // The last day still counts.
  if (ending && ending.on < localDate) return wasRenewed(contract) ? 'renewed' : 'ended';
  if (!signedAt) return ending ? 'ended' : document ? 'offered' : 'draft';
  if (terms.from > localDate) return 'to-begin';
  return terms.until < localDate ? 'expired' : 'in-force';
}

/** Continued by another one, and not just given up for one that was signed apart. */
function wasRenewed({ ending, settled }: ContractState): boolean {
  return ending?.successor != null && settled.every(({ keeps }) => keeps);
}

/** The last day on which it binds: as agreed, or as ended. */
export function lastDayOfContract({ terms, ending }: Pick<ContractState, 'terms' | 'ending'>): string {
  return ending && ending.on < terms.until ? ending.on : terms.until;
}

/** Whether two contracts bind the same person on the same day. */
function overlap(a: ContractState, b: ContractState): boolean {
  return a.terms.from <= lastDayOfContract(b) && b.terms.from <= lastDayOfContract(a);
}

/**
 * Of contracts that clash the one whose text sorts first stands: the one that a person has decided for, else the earlier
 * signature; of the same moment, the log that sorts first. Every node decides alike.
 */
export function precedenceOf(contract: ContractState): string {
  const { signedAt, signedLog, contractId } = contract;
  return `${isPreferred(contract) ? 0 : 1} ${signedAt ?? '~'} ${signedLog ?? ''} ${contractId}`;
}

const byPrecedence = (a: ContractState, b: ContractState) => (precedenceOf(a) < precedenceOf(b) ? -1 : 1);

export interface Standing {
  /** The one contract in force on the day; undefined where there is none. */
  readonly inForce: ContractState | undefined;
  /** Signed for the same days while nodes were apart: shown until a person ends one of them. */
  readonly clashes: readonly { readonly kept: ContractState; readonly other: ContractState }[];
}

/**
 * One person has one family doctor at a time (国卫基层发〔2018〕35号). Of contracts that overlap the one signed first
 * stands, unless a person has decided for the other; the rest are shown for a decision.
 */
export function standingOf(contracts: readonly ContractState[], localDate: string): Standing {
  const signed = contracts.filter((one) => one.signedAt !== null).toSorted(byPrecedence);
  const kept: ContractState[] = [];
  const clashes: { kept: ContractState; other: ContractState }[] = [];
  // One that was ended leaves nothing to decide.
  for (const one of signed.filter(({ ending }) => !ending)) {
    const standing = kept.find((each) => overlap(each, one));
    if (!standing) kept.push(one);
    else if (!isSettled(standing, one)) clashes.push({ kept: standing, other: one });
  }
  return { inForce: signed.find((one) => statusOn(one, localDate) === 'in-force'), clashes };
}

const isPreferred = ({ settled }: ContractState) => settled.at(-1)?.keeps === true;

function isSettled(a: ContractState, b: ContractState): boolean {
  return (
    a.settled.some(({ other }) => other === b.contractId) ||
    b.settled.some(({ other }) => other === a.contractId)
  );
}
