import type { Village } from '../../../../domain/clinic/events.ts';
import type { Address } from '../../../../domain/residents/address.ts';
import type { Home } from '../../../client/use-villages.ts';

const bare = (name: string) =>
  name.replace(/(?:村民委员会|村委会|社区居民委员会|居民委员会|居委会|社区|村)$/u, '');

/** The clinic's village that an address names, or undefined. Its township may be left out, but not be another one. */
export function villageOfAddress(
  address: Address | null,
  villages: readonly Village[],
  home: Home,
): Village | undefined {
  if (address === null || address.village === '') return undefined;
  if (address.township !== '' && address.township !== home.township) return undefined;
  const named = bare(address.village);
  return villages.find(({ name }) => bare(name) === named);
}

/** The address in another village of the clinic: what is written of the house stays, unless it stands elsewhere. */
export function withVillage(address: Address | null, village: Village, home: Home): Address {
  const isHere = address !== null && (address.township === '' || address.township === home.township);
  return {
    province: home.province,
    city: isHere ? address.city : home.city,
    county: home.county,
    township: home.township,
    village: village.name,
    detail: isHere ? address.detail : '',
  };
}
