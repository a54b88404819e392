import { CLINIC, type ClinicState, type SeatState } from '../../../domain/clinic/state.ts';
import { draft } from '../../../domain/journal/index.ts';
import type { ResidentDetails } from '../../../domain/residents/details.ts';
import { residentKinds } from '../../../domain/residents/events.ts';
import type { FieldSentence } from '../../../domain/residents/finding.ts';
import { nextRecordNumber, serialBlock } from '../../../domain/residents/record-serial.ts';
import type { ResidentState } from '../../../domain/residents/state.ts';
import type { Services } from '../../services.ts';
import { highestSerial } from '../../store/queries/record-serials.ts';
import { notFound, os, refused } from '../base.ts';

export const giveNumber = os.residents.giveNumber.handler(({ input, context: { services, actor } }) => {
  const { store } = services;
  let given = '';
  store.append(actor, () => {
    const resident = store.state<ResidentState>('resident', input.id);
    if (!resident) throw notFound();
    if (resident.recordNumber !== null) {
      throw refused('numbered-already', `这份档案已有编号 ${resident.recordNumber}，没有改动。`);
    }
    const { recordNumber, warnings } = numberFor(services, actor.seatId, resident.details, input.villageCode);
    if (recordNumber === null) throw refused('no-number', warnings[0]?.sentence ?? '暂时不能编号。');
    given = recordNumber;
    return [draft(residentKinds.numberGiven, input.id, { recordNumber })];
  });
  return { recordNumber: given };
});

type Addresses = Pick<ResidentDetails, 'homeAddress' | 'registeredAddress'>;

export interface Numbered {
  readonly recordNumber: string | null;
  readonly warnings: readonly FieldSentence[];
}

/** The next record number of the person's village that this seat may give out. */
export function numberFor(
  { store }: Services,
  seatId: string,
  addresses: Addresses,
  chosen: string | undefined,
): Numbered {
  const without = (sentence: string): Numbered => ({
    recordNumber: null,
    warnings: [{ field: 'record', sentence }],
  });
  const clinic = store.state<ClinicState>('clinic', CLINIC);
  const segment = chosen ?? (clinic && villageOf(clinic, addresses));
  if (!clinic || segment === undefined)
    return without('住址不在本机构登记的村（居）内，暂未编健康档案编号。');
  const seat = store.state<SeatState>('seat', seatId);
  const block = seat && serialBlock(seat.serialBlock);
  if (!block) return without('本座位没有档案编号号段，暂未编号，请管理员检查座位设置。');
  const villageCode = clinic.region.countyCode + clinic.region.townshipCode + segment;
  const next = nextRecordNumber(villageCode, highestSerial(store.db, villageCode, block), block);
  if (next.ok) return { recordNumber: next.recordNumber, warnings: [] };
  if (next.fault === 'block-full') return without(next.sentence);
  throw refused(next.fault, next.sentence);
}

/** The clinic's own village that an address names; its township may be left out, but not be another one. */
function villageOf({ region, villages }: ClinicState, addresses: Addresses): string | undefined {
  const address = addresses.homeAddress ?? addresses.registeredAddress;
  if (address === null || address.village === '') return undefined;
  if (address.township !== '' && address.township !== region.townshipName) return undefined;
  return villages.find((village) => village.name === address.village)?.code;
}
