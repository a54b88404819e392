import type { SerialBlock } from '../../../domain/residents/record-serial.ts';
import type { Db } from '../open-database.ts';
import { statement } from './statement.ts';

/** The highest serial of a village that is given away within a block, merged and closed records included. */
export function highestSerial(db: Db, villageCode: string, block: SerialBlock): number | undefined {
  const row = statement<[string, number, number], { readonly highest: number | null }>(
    db,
    'select max(serial) as highest from resident_serial where village_code = ? and serial between ? and ?',
  ).get(villageCode, block.first, block.last);
  return row?.highest ?? undefined;
}
