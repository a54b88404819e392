import { addressText } from '../residents/address.ts';
import type { ResidentState } from '../residents/state.ts';

const comparable = (text: string | null) => (text ?? '').normalize('NFKC').replace(/[\s-]+/gu, '');

function same(a: string | null, b: string | null): boolean {
  return comparable(a) !== '' && comparable(a) === comparable(b);
}

/** A home with house or room; a village alone is no home. */
function homeOf({ details }: ResidentState): string | null {
  const address = details.homeAddress;
  return address === null || address.detail.trim() === '' ? null : addressText(address);
}

const phonesOf = ({ details, guardian }: ResidentState) =>
  [details.phone, details.contactPhone, guardian?.phone ?? null].filter((phone) => phone !== null);

function isGuardian(ward: ResidentState, other: ResidentState): boolean {
  const { guardian } = ward;
  if (guardian === null) return false;
  return guardian.residentId === other.id || same(guardian.idNumber, other.details.idNumber);
}

/** Why two people may be of one household, in words; empty when nothing says so. The page lets people choose. */
export function householdReasons(one: ResidentState, other: ResidentState): readonly string[] {
  return [
    ...(same(one.details.householdNumber, other.details.householdNumber) ? ['户号相同'] : []),
    ...(same(homeOf(one), homeOf(other)) ? ['住址相同'] : []),
    ...(phonesOf(one).some((phone) => phonesOf(other).some((each) => same(phone, each)))
      ? ['联系电话相同']
      : []),
    ...(isGuardian(one, other) ? ['监护人'] : []),
    ...(isGuardian(other, one) ? ['被监护人'] : []),
  ];
}
