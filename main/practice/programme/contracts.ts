import type { Actor, Draft } from '../../../domain/journal/index.ts';
import type { ContractState } from '../../../domain/signing/state.ts';
import type { Strokes } from '../../../domain/signing/strokes.ts';
import { contractsOfPerson } from '../../procedures/signing/access.ts';
import { draftOne } from '../../procedures/signing/draft.ts';
import { offerAll } from '../../procedures/signing/offer.ts';
import { putStrokes, signOne } from '../../procedures/signing/sign.ts';
import type { Services } from '../../services.ts';
import { practiceStaff } from '../cast.ts';
import type { SyntheticResident } from '../synthetic-residents.ts';
import { castActor } from './cast-actor.ts';
import { type SigningHousehold, type SigningMember, signingHouseholds } from './households.ts';

/** What stands for everybody's name in the practice clinic. */
const SCRAWL: Strokes = [
  [
    [800, 1_400, 0],
    [2_600, 900, 120],
    [4_200, 1_700, 240],
  ],
  [
    [2_500, 400, 380],
    [2_500, 2_600, 520],
  ],
];

/** Signs the households at the desk, and the doctors on their part. */
export function signHouseholds(
  services: Services,
  people: readonly (readonly SyntheticResident[])[],
  today: string,
): void {
  const houses = signingHouseholds(services, people, today);
  const offered = houses.filter(({ come }) => come !== 'drafted');
  const signed = offered.filter(({ come }) => come === 'signed');
  const desk = castActor('registrar');
  services.store.append(desk, () => houses.flatMap((house) => draftHouse(services, desk, house)));
  services.store.append(desk, () =>
    offerAll(
      services,
      desk,
      contractsOf(services, offered, (contract) => !contract.document),
    ),
  );
  services.store.append(desk, () => signAll(services, signed, ({ signer }) => signer));
  for (const { id: staffId, role, name, seatId } of practiceStaff) {
    const own = signed.filter(({ doctorId }) => doctorId === staffId);
    if (own.length === 0) continue;
    services.store.append({ staffId, role, seatId }, () =>
      signAll(services, own, () => ({ role: 'doctor', name })),
    );
  }
}

function draftHouse(
  services: Services,
  actor: Actor,
  { householdId, members }: SigningHousehold,
): readonly Draft[] {
  return members.flatMap(({ agreement }) =>
    // Somebody whom a trainee has signed keeps that contract.
    contractsOfPerson(services, agreement.residentId).length > 0
      ? []
      : draftOne(services, actor, agreement, householdId),
  );
}

function contractsOf(
  { store }: Services,
  houses: readonly SigningHousehold[],
  isMeant: (contract: ContractState) => boolean,
): readonly string[] {
  return houses
    .flatMap(({ members }) => members.map(({ agreement }) => agreement.contractId))
    .filter((id) => {
      const contract = store.state<ContractState>('contract', id);
      return contract !== undefined && contract.ending === null && isMeant(contract);
    });
}

type Signer = { readonly role: 'resident' | 'guardian' | 'doctor'; readonly name: string };

/** One side's signatures under everything that side has not signed yet. */
function signAll(
  services: Services,
  houses: readonly SigningHousehold[],
  signerOf: (member: SigningMember) => Signer,
): readonly Draft[] {
  const strokes = putStrokes(services, SCRAWL);
  return houses.flatMap(({ members }) =>
    members.flatMap((member) => {
      const signer = signerOf(member);
      const contract = services.store.state<ContractState>('contract', member.agreement.contractId);
      const isDoctor = signer.role === 'doctor';
      if (!contract?.document || contract.ending) return [];
      if (contract.signatures.some(({ role }) => (role === 'doctor') === isDoctor)) return [];
      const { textHash } = contract.document;
      return signOne(services, contract, { ...signer, strokes, textHash, with: 'pen' });
    }),
  );
}
