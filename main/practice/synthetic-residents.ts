import type { z } from 'zod';
import type { Relation } from '../../domain/codes/relation.ts';
import type { residentKinds } from '../../domain/residents/events.ts';
import { formatRecordNumber } from '../../domain/residents/health-record-number.ts';
import { givenName } from './chinese-names.ts';
import { dateOfDay, dayNumberOf } from './day-number.ts';
import { household, type Member } from './household.ts';
import { numberBook } from './number-book.ts';
import { type Random, seededRandom } from './random.ts';
import { addressIn, PRACTICE_REGION, type Village, villagesFor } from './villages.ts';

export type Registration = z.input<typeof residentKinds.registered.body>;

export interface SyntheticResident {
  readonly id: string;
  readonly registration: Registration;
}

export interface Population {
  readonly seed: number;
  readonly count: number;
  /** YYYY-MM-DD; nobody is born after it. */
  readonly today: string;
}

const DAYS_A_YEAR = 365.25;
const GROWN_UP_YEARS = 16;
const CARD_YEARS = 6;
const GUARDIAN_UNTIL_YEARS = 14;

/** A person as the others of the house need to know them. */
interface Person {
  readonly id: string;
  readonly member: Member;
  readonly name: string;
  readonly birthDate: string;
  /** Null for a newborn that is not in the household register yet. */
  readonly idNumber: string | null;
  readonly phone: string | null;
}

/**
 * Invents residents: the same ones for the same parameters, house by house; the last house may be cut short.
 * Names, numbers (valid GB 11643) and phones (170 0000 0000 and up) are nobody's that we know. A million of them
 * take seconds.
 */
export function* syntheticResidents({ seed, count, today }: Population): Generator<SyntheticResident> {
  const random = seededRandom(seed);
  const villages = villagesFor(count);
  const serials = new Map<Village, number>();
  const nextNumber = numberBook(PRACTICE_REGION.countyCode);
  const todayNumber = dayNumberOf(today);

  function person(member: Member, index: number): Person {
    const birthDay = todayNumber - Math.floor(member.ageYears * DAYS_A_YEAR) - random.below(360);
    const registered = member.ageYears > 0 || random.chance(0.6);
    const numbered = nextNumber(birthDay, member.isMale);
    const birthDate = registered ? numbered.birthDate : dateOfDay(birthDay);
    return {
      id: `synthetic-${seed}-${index}`,
      member,
      name: member.surname + givenName(random, member.isMale, Number(birthDate.slice(0, 4))),
      birthDate,
      idNumber: registered ? numbered.number : null,
      phone: member.ageYears >= GROWN_UP_YEARS ? `170${String(index).padStart(8, '0')}` : null,
    };
  }

  for (let index = 0, houseNo = 1; index < count; houseNo++) {
    const village = random.pick(villages);
    const first = index;
    const house = household(random).map((member, place) => person(member, first + place));
    const home = addressIn(village, 1 + random.below(400));
    for (const one of house) {
      if (index++ === count) return;
      const serial = (serials.get(village) ?? 0) + 1;
      serials.set(village, serial);
      const shared = {
        residency: '1' as const,
        homeAddress: home,
        registeredAddress: home,
        householdNumber: `${village.code}${String(houseNo).padStart(6, '0')}`,
        recordUnit: `${PRACTICE_REGION.townshipName}卫生院（演练）`,
        recordedOn: today,
      };
      yield {
        id: one.id,
        registration: {
          details: { ...personal(one, house), ...shared, ...clinical(one, random, today) },
          guardian: guardianOf(one, house),
          recordNumber: recordNumber(village, serial),
        },
      };
    }
  }
}

function recordNumber({ code }: Village, serial: number): string {
  return formatRecordNumber({
    countyCode: code.slice(0, 6),
    townshipCode: code.slice(6, 9),
    villageCode: code.slice(9),
    serial,
  });
}

function personal(one: Person, house: readonly Person[]) {
  const { member, idNumber } = one;
  const contact = contactOf(one, house);
  return {
    name: one.name,
    sex: member.isMale ? ('1' as const) : ('2' as const),
    birthDate: one.birthDate,
    idKind: documentOf(one),
    idNumber,
    noPapersReason: idNumber === null ? ('newborn' as const) : null,
    nation: member.nation,
    phone: one.phone,
    contactName: contact?.person.name ?? null,
    contactRelation: contact?.relation ?? null,
    contactPhone: contact?.person.phone ?? null,
    relationToHead: member.relation,
  };
}

function documentOf({ idNumber, member }: Person) {
  if (idNumber === null) return 'none' as const;
  return member.ageYears >= CARD_YEARS ? ('resident-card' as const) : ('household-register' as const);
}

/** Husband or wife, or else a parent, or else whoever heads the house. */
function contactOf(
  one: Person,
  house: readonly Person[],
): { readonly person: Person; readonly relation: Relation } | undefined {
  const spouse = one.member.spouse === undefined ? undefined : house[one.member.spouse];
  if (spouse) return { person: spouse, relation: '10' };
  const mother = house[one.member.parents[0] ?? -1];
  if (mother) return { person: mother, relation: '52' };
  const head = house[0];
  return head && head !== one ? { person: head, relation: '20' } : undefined;
}

function guardianOf(one: Person, house: readonly Person[]): Registration['guardian'] {
  const mother = house[one.member.parents[0] ?? -1];
  if (!mother || one.member.ageYears >= GUARDIAN_UNTIL_YEARS) return null;
  return {
    name: mother.name,
    relation: '52',
    idKind: 'resident-card',
    idNumber: mother.idNumber,
    phone: mother.phone,
    residentId: mother.id,
  };
}

/** The history part of the form, which small children do not have. */
function clinical({ member }: Person, random: Random, today: string) {
  const payments = { codes: ['02' as const] };
  const drugAllergies = { codes: [random.chance(0.06) ? ('2' as const) : ('1' as const)] };
  const bloodGroup = random.pick(['1', '2', '3', '4', '5'] as const);
  if (member.ageYears < 7) return { payments, drugAllergies, bloodGroup };
  return {
    payments,
    drugAllergies,
    bloodGroup,
    occupation: member.ageYears < GROWN_UP_YEARS ? ('8' as const) : ('4' as const),
    maritalStatus: member.spouse === undefined ? ('1' as const) : ('2' as const),
    pastDiseases: pastDiseases(member.ageYears, random, today),
  };
}

function pastDiseases(ageYears: number, random: Random, today: string) {
  const year = Number(today.slice(0, 4));
  const since = () => String(year - random.below(Math.min(10, ageYears - 40)));
  const found = [];
  if (ageYears >= 45 && random.chance(0.35)) found.push({ code: '2' as const, diagnosedOn: since() });
  if (ageYears >= 45 && random.chance(0.14)) found.push({ code: '3' as const, diagnosedOn: since() });
  return found.length > 0 ? found : [{ code: '1' as const }];
}
