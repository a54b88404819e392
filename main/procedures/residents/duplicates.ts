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

  const sameNumber = person.idNumber === null ? [] : residentsByNumber(db, person.idNumber).map(standing);
  const certain = sameNumber.filter((line) => firstSight(line.id));
  const candidates = lookAlikes(db, person).map((found) => ({
    ...traitsOfRecord(found.state),
    id: found.state.id,
    line: standing(found),
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
