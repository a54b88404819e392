import { ageAt } from '../../../domain/residents/age.ts';
import type { PracticePeople } from '../people.ts';
import type { SyntheticResident } from '../synthetic-residents.ts';

/** Of whom the practice clinic's programme tells. */
export interface ProgrammePeople {
  readonly hypertension: readonly SyntheticResident[];
  readonly diabetes: readonly SyntheticResident[];
  readonly elderly: readonly SyntheticResident[];
  /** Households with somebody who is ill, to be signed. */
  readonly households: readonly (readonly SyntheticResident[])[];
  /** Nobody's patient yet: whose blood pressure was found high. */
  readonly suspected: SyntheticResident | undefined;
}

/** Codes of 既往史. */
const HYPERTENSION = '2';
const DIABETES = '3';
const ELDERLY_FROM_YEARS = 65;
const SCREENED_FROM_YEARS = 40;

const PATIENTS = { hypertension: 12, diabetes: 6, elderly: 8 } as const;
const HOUSEHOLDS = 9;

/**
 * Those whose record tells of an illness, in the order of the register, without the cards that are laid on the reader:
 * a trainee begins with those from the start.
 */
export function programmePeople({ residents, deck }: PracticePeople, today: string): ProgrammePeople {
  const cards = new Set(deck.map(({ id }) => id));
  const others = residents.filter(({ id }) => !cards.has(id));
  const hypertension = others.filter((one) => has(one, HYPERTENSION)).slice(0, PATIENTS.hypertension);
  const diabetes = others.filter((one) => has(one, DIABETES)).slice(0, PATIENTS.diabetes);
  const elderly = residents
    .filter((one) => ageOf(one, today) >= ELDERLY_FROM_YEARS)
    .slice(0, PATIENTS.elderly);
  const houses = new Set(hypertension.map(houseOf));
  return {
    hypertension,
    diabetes,
    elderly,
    households: [...houses]
      .slice(0, HOUSEHOLDS)
      .map((house) => residents.filter((one) => houseOf(one) === house)),
    suspected: others.find(
      (one) =>
        !has(one, HYPERTENSION) &&
        !has(one, DIABETES) &&
        ageOf(one, today) >= SCREENED_FROM_YEARS &&
        isYounger(one, today),
    ),
  };
}

const isYounger = (one: SyntheticResident, today: string) => ageOf(one, today) < ELDERLY_FROM_YEARS;

function has({ registration }: SyntheticResident, code: string): boolean {
  return registration.details.pastDiseases?.some((disease) => disease.code === code) ?? false;
}

function ageOf({ registration }: SyntheticResident, today: string): number {
  return ageAt(registration.details.birthDate, today)?.years ?? 0;
}

const houseOf = ({ registration }: SyntheticResident) => registration.details.householdNumber;
