import type { ContractView, SignatureView } from '../../../../contract/signing-views.ts';

/** By contract, who signs for the person. */
export type Guardians = Readonly<Record<string, string>>;

/** By contract, what was said here of who signs: a guardian ('' while nobody has typed the name), or null for the person. */
export type Said = Readonly<Record<string, string | null>>;

/** Who signs for whom: as was said here, or else as the record knows. */
export function guardiansOf(
  contracts: readonly Pick<ContractView, 'contractId' | 'guardianName'>[],
  said: Said,
): Guardians {
  return Object.fromEntries(
    contracts.flatMap(({ contractId, guardianName }) => {
      const told = said[contractId];
      const name = told === undefined ? guardianName : told;
      return name === null ? [] : [[contractId, name]];
    }),
  );
}

/** One drawn signature: who draws it, under which agreements. */
export interface Turn {
  readonly key: string;
  readonly role: SignatureView['role'];
  /** Empty where nobody has said who the guardian is. */
  readonly name: string;
  readonly contractIds: readonly string[];
}

type Signed = Pick<ContractView, 'contractId' | 'residentName' | 'doctorName' | 'ending'> & {
  readonly signatures: readonly { readonly role: SignatureView['role'] }[];
};

const hasDoctor = ({ signatures }: Signed) => signatures.some(({ role }) => role === 'doctor');
const hasResident = ({ signatures }: Signed) => signatures.some(({ role }) => role !== 'doctor');

/**
 * Who has still to sign: each resident for themselves, a guardian once for all of theirs, and at the end each doctor
 * once for all of theirs.
 */
export function turnsOf(contracts: readonly Signed[], guardians: Guardians): readonly Turn[] {
  const open = contracts.filter(({ ending }) => ending === null);
  const people = open
    .filter((contract) => !hasResident(contract))
    .map(({ contractId, residentName }): Turn => {
      const guardian = guardians[contractId];
      return guardian === undefined
        ? { key: contractId, role: 'resident', name: residentName, contractIds: [contractId] }
        : { key: `guardian ${guardian}`, role: 'guardian', name: guardian, contractIds: [contractId] };
    });
  const doctors = open
    .filter((contract) => !hasDoctor(contract))
    .map(({ contractId, doctorName }): Turn => {
      return { key: `doctor ${doctorName}`, role: 'doctor', name: doctorName, contractIds: [contractId] };
    });
  return [...people, ...doctors].reduce(join, []);
}

function join(turns: readonly Turn[], turn: Turn): readonly Turn[] {
  const same = turns.find(({ key }) => key === turn.key);
  // A guardian whose name nobody knows yet may be another one for each.
  if (!same || turn.name === '') return [...turns, turn];
  const joined = { ...same, contractIds: [...same.contractIds, ...turn.contractIds] };
  return turns.map((each) => (each === same ? joined : each));
}

/** The turn to be shown: the chosen one while it is still open, else the first. */
export function currentTurn(turns: readonly Turn[], chosenKey: string | undefined): Turn | undefined {
  return turns.find(({ key }) => key === chosenKey) ?? turns[0];
}
