import type { DeviceFault } from '../fault.ts';

/** The status bytes SW3 by which a conversation turns; all the others are told to the person by their table below. */
export const SW3 = {
  ok: 0x90,
  noContent: 0x91,
  found: 0x9f,
  checksum: 0x10,
  readFailed: 0x41,
  notFound: 0x80,
  notSelected: 0x81,
} as const;

export type SamStatusCode =
  | 'command-checksum'
  | 'command-length'
  | 'command-unknown'
  | 'no-permission'
  | 'unrecognised-error'
  | 'card-not-authentic'
  | 'reader-not-accepted'
  | 'card-not-verified'
  | 'card-type-unknown'
  | 'card-read-failed'
  | 'card-random-failed'
  | 'self-test-failed'
  | 'not-authorised'
  | 'card-not-found'
  | 'card-not-selected'
  | 'no-content'
  | 'status-unknown';

const AGAIN = '请拿开证件，稍等一秒再平放到读卡区，读完前不要移动。';
const SAFE = '没有登记任何资料。';
const BY_HAND = '可先手工登记。';
const REPLUG = '请拔下读卡器再插上；仍不行请更换读卡器，期间可手工登记。';

/** `scope` is whose failure it is: the card's (put it down again) or the reader's (see to the device). */
interface SamStatus {
  readonly code: SamStatusCode;
  readonly scope: 'card' | 'reader';
  readonly sentence: string;
}

const STATUS: ReadonlyMap<number, SamStatus> = new Map([
  reader(0x10, 'command-checksum', `读卡器收到的指令有误（校验和）。${SAFE}请检查数据线，远离干扰源。`),
  reader(0x11, 'command-length', `读卡器收到的指令有误（长度）。${SAFE}请检查数据线和通信参数。`),
  reader(0x21, 'command-unknown', `读卡器不支持这条指令。${SAFE}请确认设备页面选择的型号正确。`),
  reader(0x23, 'no-permission', `读卡器没有执行这项操作的权限。${SAFE}${REPLUG}`),
  reader(0x24, 'unrecognised-error', `读卡器报告未知错误。${SAFE}${REPLUG}`),
  card(0x31, 'card-not-authentic', `证件未通过读卡器的真伪认证。${SAFE}${AGAIN}反复出现请核对证件真伪。`),
  card(0x32, 'reader-not-accepted', `读卡器未通过证件的认证。${SAFE}${AGAIN}所有证件都这样时请更换读卡器。`),
  card(0x33, 'card-not-verified', `证件信息验证失败。${SAFE}${AGAIN}反复出现请核对证件真伪。`),
  card(
    0x40,
    'card-type-unknown',
    `读卡器不认识这种卡。${SAFE}请放居民身份证、港澳台居民居住证或外国人永久居留身份证。`,
  ),
  card(0x41, 'card-read-failed', `没有读完，证件可能被移开。${SAFE}${AGAIN}`),
  card(0x47, 'card-random-failed', `读卡器与证件通信失败。${SAFE}${AGAIN}`),
  reader(0x60, 'self-test-failed', `读卡器自检失败。${SAFE}${REPLUG}`),
  reader(0x66, 'not-authorised', `读卡器的安全模块未授权。${SAFE}请联系读卡器厂家，期间可手工登记。`),
  card(0x80, 'card-not-found', `没有找到证件。${SAFE}${AGAIN}`),
  card(0x81, 'card-not-selected', `证件没有放稳，或同时放了几张卡。${SAFE}请只放一张证件。${AGAIN}`),
  card(0x91, 'no-content', '证件中没有这项内容。'),
]);

function card(sw3: number, code: SamStatusCode, sentence: string): readonly [number, SamStatus] {
  return [sw3, { code, scope: 'card', sentence }];
}
function reader(sw3: number, code: SamStatusCode, sentence: string): readonly [number, SamStatus] {
  return [sw3, { code, scope: 'reader', sentence }];
}

/** The meaning of a failure status SW3 (PROTOCOL.md §2); one that no document names keeps its number. */
export function samStatus(sw3: number): SamStatus {
  const hex = sw3.toString(16).toUpperCase().padStart(2, '0');
  const sentence = `读卡器报告了未列入说明的状态 ${hex}。${SAFE}${AGAIN}${BY_HAND}`;
  return STATUS.get(sw3) ?? { code: 'status-unknown', scope: 'reader', sentence };
}

export function statusFault(sw3: number): DeviceFault<SamStatusCode> {
  const { code, sentence } = samStatus(sw3);
  return { code, sentence, detail: `SW3 ${sw3.toString(16).toUpperCase().padStart(2, '0')}` };
}
