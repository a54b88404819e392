import { nationCodes } from '../../domain/codes/nation.ts';
import { addressText } from '../../domain/residents/address.ts';
import { ageAt } from '../../domain/residents/age.ts';
import type { CitizenCard } from '../../drivers/identity-card.ts';
import type { SyntheticResident } from './synthetic-residents.ts';

/** Years that a card is good for, by the age at which it was issued (居民身份证法 第五条). */
function yearsValid(ageYears: number): number | 'long-term' {
  if (ageYears < 16) return 5;
  if (ageYears <= 25) return 10;
  return ageYears <= 45 ? 20 : 'long-term';
}

/** The identity card of an invented citizen, or undefined for one who has no number yet. */
export function citizenCard({ registration }: SyntheticResident, issuedOn: string): CitizenCard | undefined {
  const { name, sex, birthDate, nation, idNumber, registeredAddress } = registration.details;
  if (!idNumber || !nation || !registeredAddress) return undefined;
  const years = yearsValid(ageAt(birthDate, issuedOn)?.years ?? 0);
  const to = years === 'long-term' ? years : String(Number(issuedOn.slice(0, 4)) + years) + issuedOn.slice(4);
  return {
    kind: 'citizen',
    name,
    sex: { code: sex, name: sex === '1' ? '男' : '女' },
    nation: { code: nation, name: nationCodes.has(nation) ? nationCodes.label(nation) : null },
    birthDate,
    number: idNumber,
    address: addressText(registeredAddress),
    authority: '尤溪县公安局',
    validity: { from: issuedOn, to },
  };
}
