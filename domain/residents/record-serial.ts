import { formatRecordNumber, isVillageCode } from './health-record-number.ts';

/**
 * The serials of a village that one registering node may give out by itself. Seats register while they are apart, so
 * no two of them may draw from the same block: the clinic's host is number 0, each seat gets the next free number when
 * it is paired, and a node whose block is full is given another number by the administrator. Twenty blocks of five
 * thousand for each village: more than a village has people, and more nodes than a clinic has seats.
 */
export interface SerialBlock {
  readonly first: number;
  readonly last: number;
}

const BLOCK_SIZE = 5000;
const LAST_SERIAL = 99999;
export const SERIAL_BLOCKS = 20;

/** The block of a node's number, 0–19; undefined for any other number. */
export function serialBlock(nodeNumber: number): SerialBlock | undefined {
  if (!Number.isInteger(nodeNumber) || nodeNumber < 0 || nodeNumber >= SERIAL_BLOCKS) return undefined;
  const first = nodeNumber * BLOCK_SIZE;
  return { first: Math.max(first, 1), last: Math.min(first + BLOCK_SIZE - 1, LAST_SERIAL) };
}

export type NextRecordNumber =
  | { readonly ok: true; readonly recordNumber: string }
  | { readonly ok: false; readonly fault: 'village-code' | 'block-full'; readonly sentence: string };

/**
 * The next 健康档案编号 of a village. `villageCode` is the number's first 12 digits; `highestUsed` is the highest
 * serial of that village within `block` that this node knows, undefined when there is none. A serial is never given
 * twice, closed and merged records included.
 */
export function nextRecordNumber(
  villageCode: string,
  highestUsed: number | undefined,
  block: SerialBlock,
): NextRecordNumber {
  if (!isVillageCode(villageCode)) {
    const sentence = '村（居）代码应为12位，末3位为001–099、101–199或901–999，请到机构设置中核对。';
    return { ok: false, fault: 'village-code', sentence };
  }
  const serial = Math.max((highestUsed ?? 0) + 1, block.first);
  if (serial > block.last) {
    const sentence = '本机在该村的档案编号已用完，档案可以先保存，请管理员为本机分配新的号段。';
    return { ok: false, fault: 'block-full', sentence };
  }
  const recordNumber = formatRecordNumber({
    countyCode: villageCode.slice(0, 6),
    townshipCode: villageCode.slice(6, 9),
    villageCode: villageCode.slice(9),
    serial,
  });
  return { ok: true, recordNumber };
}
