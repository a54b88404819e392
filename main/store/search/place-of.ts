import { addressText } from '../../../domain/residents/address.ts';
import type { ResidentState } from '../../../domain/residents/state.ts';

/** The place by which the desk tells two people of one name apart: the village and what follows, or less. */
export function placeOf(state: ResidentState): string {
  const address = state.details.homeAddress ?? state.details.registeredAddress;
  if (address === null) return '';
  const near = address.village + address.detail;
  return (near === '' ? address.township || addressText(address) : near).slice(0, 40);
}
