import type { AgreementInput } from '../../../contract/signing.ts';
import { ageAt } from '../../../domain/residents/age.ts';
import { addDays } from '../../../domain/residents/calendar-date.ts';
import { fitPackages } from '../../../domain/signing/packages.ts';
import { currentPolicy } from '../../policy/current.ts';
import { standingResident } from '../../procedures/records.ts';
import { groupsOfPerson } from '../../procedures/signing/propose.ts';
import type { Services } from '../../services.ts';
import type { SyntheticResident } from '../synthetic-residents.ts';
import { castActor } from './cast-actor.ts';
import { teamOfVillage } from './teams.ts';

/** How far the signing of a household has come: a draft, its text shown to them, or signed by both sides. */
export type Signed = 'drafted' | 'offered' | 'signed';

export interface SigningMember {
  readonly agreement: AgreementInput;
  readonly signer: { readonly role: 'resident' | 'guardian'; readonly name: string };
}

export interface SigningHousehold {
  readonly householdId: string;
  readonly doctorId: string;
  readonly come: Signed;
  readonly members: readonly SigningMember[];
}

const OF_AGE_YEARS = 18;
/** A year's contract that ends within the days in which people are reminded. */
const TO_RENEW_DAYS_AGO = 345;

/** One after the other, from when: most in force, one to renew, one whose text nobody signed yet, one draft. */
const BEGUN: readonly { readonly daysAgo: number; readonly come: Signed }[] = [
  { daysAgo: 290, come: 'signed' },
  { daysAgo: 240, come: 'signed' },
  { daysAgo: TO_RENEW_DAYS_AGO, come: 'signed' },
  { daysAgo: 200, come: 'signed' },
  { daysAgo: 150, come: 'signed' },
  { daysAgo: 0, come: 'offered' },
  { daysAgo: 90, come: 'signed' },
  { daysAgo: 0, come: 'drafted' },
  { daysAgo: 30, come: 'signed' },
];

export function signingHouseholds(
  services: Services,
  households: readonly (readonly SyntheticResident[])[],
  today: string,
): readonly SigningHousehold[] {
  return households.flatMap((people, at) => {
    const begun = BEGUN[at % BEGUN.length];
    const head = people[0]?.registration.details;
    const team = teamOfVillage(head?.homeAddress?.village);
    if (!begun || !team) return [];
    const from = addDays(today, -begun.daysAgo);
    const terms = {
      teamId: team.id,
      doctorId: team.leaderId,
      from,
      years: 1,
      markedGroups: [],
      agreedFen: {},
    };
    return [
      {
        householdId: `practice-house-${head?.householdNumber}`,
        doctorId: team.leaderId,
        come: begun.come,
        members: people.map((person) => ({
          agreement: {
            ...terms,
            contractId: `practice-contract-${person.id}`,
            residentId: person.id,
            packageIds: suggestedPackages(services, person.id, from),
          },
          signer: signerFor(person, today),
        })),
      },
    ];
  });
}

function suggestedPackages(services: Services, residentId: string, from: string): string[] {
  const resident = standingResident(services, residentId);
  const groups = groupsOfPerson(services, castActor('registrar'), resident, [], from).map(({ code }) => code);
  return fitPackages(groups, currentPolicy(services), from)
    .filter(({ suggested }) => suggested)
    .map(({ id }) => id);
}

/** Children are signed for. */
function signerFor({ registration }: SyntheticResident, today: string): SigningMember['signer'] {
  const { name, birthDate, contactName } = registration.details;
  const years = ageAt(birthDate, today)?.years ?? 0;
  if (years >= OF_AGE_YEARS) return { role: 'resident', name };
  return { role: 'guardian', name: registration.guardian?.name ?? contactName ?? name };
}
