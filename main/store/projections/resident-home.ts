import { type Address, addressText } from '../../../domain/residents/address.ts';
import type { ResidentState } from '../../../domain/residents/state.ts';
import type { StateTable } from '../projection.ts';

/** The home as it is compared: without spaces, and '' where no house is named: a whole village is no household. */
function houseOf(address: Address | null): string {
  return address === null || address.detail.trim() === '' ? '' : addressText(address).replace(/\s/gu, '');
}

/**
 * Where somebody lives: for lists by village, and for households. `id` stands here too, so that lists of other areas,
 * which know residents by id, find the village in one index. Merged records keep their rows: what was told of them is
 * still told under their ids.
 */
export const residentHome: StateTable<ResidentState> = {
  name: 'resident_home',
  sql: `create table resident_home (subject integer primary key, id text not null, village text not null,
          house text not null, household text not null);
        create index resident_home_id on resident_home (id, village);
        create index resident_home_village on resident_home (village, id);
        create index resident_home_house on resident_home (house) where house <> '';
        create index resident_home_household on resident_home (household) where household <> '';`,
  columns: ['subject', 'id', 'village', 'house', 'household'],
  key: 1,
  rows: ({ id, details }, no) => {
    const address = details.homeAddress ?? details.registeredAddress;
    return [[no, id, address?.village ?? '', houseOf(address), details.householdNumber ?? '']];
  },
};
