import type { Reach } from '../../../contract/chronic-views.ts';

/** Village and house: what comes before them is the same for everybody here. */
export function houseText({ address, village }: Reach): string {
  const at = village === '' ? -1 : address.indexOf(village);
  return at === -1 ? address || village : address.slice(at);
}
