import type { Duplicates } from '../../../contract/residents.ts';
import { addressText } from '../../../domain/residents/address.ts';
import { findDuplicates, type PersonTraits } from '../../../domain/residents/duplicates.ts';
import type { ResidentState } from '../../../domain/residents/state.ts';
import type { Services } from '../../services.ts';
import { lookAlikes, traitsOf } from '../../store/queries/look-alikes.ts';
import { type FoundResident, residentsByNumber } from '../../store/queries/residents-by-number.ts';
import { os } from '../base.ts';
import { standingLine } from './views.ts';

/** More than a person at a desk compares. */
const MAX_SHOWN = 20;

export function traitsOfRecord({ details }: Pick<ResidentState, 'details'>): PersonTraits {
  const { name, birthDate, idNumber, phone, householdNumber, homeAddress } = details;
  const address = homeAddress === null ? null : addressText(homeAddress);
  return traitsOf({ name, birthDate, idNumber, phone, householdNumber, address });
}

/** By registration, which is the same at every node; the order of arrival is not. */
function earlierFirst({ state: a }: FoundResident, { state: b }: FoundResident): number {
  return a.registeredAt + a.id < b.registeredAt + b.id ? -1 : 1;
}

/**
 * Records that are, or may be, this person's. A merged record counts as the one that stands for it; `exceptId` and
 * what merged into it are left out.
 */
export function duplicatesOf(services: Services, person: PersonTraits, exceptId?: string): Duplicates {
  const { db } = services.store;
  const except = exceptId === undefined ? undefined : standingLine(services, exceptId).id;
  const seen = new Set(except === undefined ? [] : [except]);
  const firstSight = (id: string) => {
    const isNew = !seen.has(id);
    seen.add(id);
    return isNew;
  };
  const standing = ({ state }: FoundResident) => standingLine(services, state.id);

  const found = person.idNumber === null ? [] : residentsByNumber(db, person.idNumber);
  const certain = found
    .toSorted(earlierFirst)
    .map(standing)
    .filter((line) => firstSight(line.id));
  const candidates = lookAlikes(db, person).map((one) => ({
    ...traitsOfRecord(one.state),
    id: one.state.id,
    line: standing(one),
  }));
  const alike = findDuplicates(person, candidates)
    .alike.filter(({ candidate }) => firstSight(candidate.line.id))
    .slice(0, MAX_SHOWN)
    .map(({ candidate, score, reasons }) => ({
      resident: candidate.line,
      score,
      reasons: reasons.map((reason) => reason.sentence),
    }));
  return { sameNumber: certain, alike };
}

export const findDuplicatesAtDesk = os.residents.findDuplicates.handler(
  ({ input: { exceptId, ...known }, context: { services } }) =>
    duplicatesOf(services, traitsOf(known), exceptId),
);
