import { addressText } from '../../../domain/residents/address.ts';
import type { ResidentState } from '../../../domain/residents/state.ts';
import { foldText } from './fold-text.ts';

/** The place by which the desk tells two people of one name apart: the village and what follows, or less. */
export function placeOf(state: ResidentState): string {
  const address = state.details.homeAddress ?? state.details.registeredAddress;
  if (address === null) return '';
  const near = address.village + address.detail;
  return (near === '' ? address.township || addressText(address) : near).slice(0, 40);
}

/** What people of one home share: the household's number (户号), and the address as written. */
export function homesOf(state: ResidentState): readonly string[] {
  const { householdNumber, homeAddress } = state.details;
  return [
    ...(householdNumber === null ? [] : [householdKey(householdNumber)]),
    ...(homeAddress === null ? [] : [addressKey(addressText(homeAddress))]),
  ];
}

const tight = (text: string) => foldText(text).replace(/[\s-]+/gu, '');
export const householdKey = (number: string) => `户${tight(number)}`;
export const addressKey = (line: string) => `址${tight(line)}`;
