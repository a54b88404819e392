import { randomUUID } from 'node:crypto';
import type { ContractView } from '../../contract/signing-views.ts';
import type { RegistrationInput } from '../../domain/residents/registration-form.ts';
import type { Strokes } from '../../domain/signing/strokes.ts';
import type { TeamFacts } from '../../domain/signing/team.ts';
import { type ClinicWorld, openClinicWorld } from './clinic-world.ts';
import { formOf, numberOf } from './person.ts';

export const TEAM = 'team-1';

export const team: TeamFacts = {
  name: '溪口团队',
  leaderId: 'm-doctor',
  members: [
    { memberId: 'm-doctor', name: '陈医生', role: 'doctor', staffId: 'doctor', phone: '0598-1234567' },
    { memberId: 'm-nurse', name: '何护士', role: 'nurse', staffId: 'nurse' },
    { memberId: 'm-second', name: '赵医生', role: 'doctor' },
    { memberId: 'm-adviser', name: '周顾问', role: 'adviser' },
  ],
  capacity: 2_000,
  villages: ['溪口村'],
};

/** Long enough to be a name: two strokes of 20 mm. */
export const strokes: Strokes = [
  [
    [500, 500, 0],
    [2_500, 500, 120],
  ],
  [
    [1_500, 300, 300],
    [1_500, 2_300, 420],
  ],
];

/** How a person signs who chose the basic package. */
export interface Choice {
  readonly from?: string;
  readonly years?: number;
  readonly packageIds?: string[];
  readonly renews?: string;
  readonly waiver?: { readonly fen: number; readonly reason: string };
  readonly markedGroups?: string[];
}

export interface SigningWorld extends ClinicWorld {
  readonly desk: ReturnType<ClinicWorld['as']>;
  readonly register: (name: string, birthDate: string, more?: Partial<RegistrationInput>) => Promise<string>;
  /** Drafts and offers; gives the contract. */
  readonly offer: (residentId: string, choice?: Choice) => Promise<ContractView>;
  /** Drafts, offers, and has both sides sign. */
  readonly signUp: (residentId: string, choice?: Choice) => Promise<ContractView>;
}

/** A clinic of one signing team. */
export async function openSigningWorld(): Promise<SigningWorld> {
  const world = openClinicWorld();
  const desk = world.as('doctor');
  await world.as('public-health').signingTeams.form({
    teamId: TEAM,
    team: { ...team, members: [...team.members], villages: [...team.villages] },
  });
  let sequence = 900;

  const register: SigningWorld['register'] = async (name, birthDate, more = {}) => {
    const id = randomUUID();
    sequence += 1;
    const idNumber = numberOf(birthDate, sequence);
    await world
      .as('registrar')
      .residents.register({ id, form: formOf(name, { birthDate, idNumber, ...more }) });
    return id;
  };

  const offer: SigningWorld['offer'] = async (residentId, choice = {}) => {
    const contractId = randomUUID();
    const agreement = {
      contractId,
      residentId,
      teamId: TEAM,
      doctorId: 'm-doctor',
      packageIds: ['basic'],
      from: '2026-03-02',
      years: 1,
      ...choice,
    };
    await desk.signing.draft({ agreements: [agreement] });
    await desk.signing.offer({ contractIds: [contractId] });
    return desk.signing.get({ contractId });
  };

  const signUp: SigningWorld['signUp'] = async (residentId, choice) => {
    const { contractId, textHash, residentName } = await offer(residentId, choice);
    const agreements = [{ contractId, textHash: textHash ?? '' }];
    const drawn = strokes.map((stroke) => [...stroke]);
    await desk.signing.sign({
      agreements,
      role: 'resident',
      name: residentName,
      strokes: drawn,
      with: 'pen',
    });
    const signed = { agreements, role: 'doctor', name: '陈医生', strokes: drawn, with: 'mouse' } as const;
    const [contract] = await desk.signing.sign(signed);
    if (!contract) throw new Error('not signed');
    return contract;
  };

  return { ...world, desk, register, offer, signUp };
}
