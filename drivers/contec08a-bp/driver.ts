import { lineDamaged, noAnswer } from '../device-faults.ts';
import type { DeviceFault } from '../fault.ts';
import { wholeOf } from '../hid-report.ts';
import { keepConnected } from '../keep-connected.ts';
import { ask, createMailbox, type Mailbox } from '../mailbox.ts';
import { type MemoryRead, memorySession } from '../memory-session.ts';
import type { Session, SessionLine } from '../session.ts';
import type { Driver } from '../types.ts';
import type { VitalsReading } from '../vitals-reading.ts';
import {
  decodeCount,
  decodeOn,
  decodeRecord,
  encodeFetch,
  PING,
  REPORT_SIZE,
  readingOf,
  USERS,
  type User,
} from './protocol.ts';

const NAME = '康泰 Contec08A 血压计';
const SILENT = noAnswer(NAME, '请打开血压计电源并检查 USB 数据线；恢复后会自动连接。');
const DAMAGED = lineDamaged(NAME, 'fewer records than announced');
const OFF: DeviceFault<'device-off'> = {
  code: 'device-off',
  sentence: `${NAME}没有开机，读不到测量记录。已保存的资料不受影响。请按电源键开机，随后会自动读取。`,
  detail: 'first answer to a fetch says off',
};
const TIMEOUT_MS = 1_000;
const wholeReport = wholeOf(REPORT_SIZE);

export const contec08aBp: Driver = {
  id: 'contec08a-bp',
  title: '康泰 Contec08A/08C 血压计（USB）',
  addressKinds: ['hid', 'replay'],
  serialLine: null,
  usbIds: [{ vendorId: 0x0483, productId: 0x5750 }],
  readingKinds: ['vitals'],
  start: (deps) => keepConnected(deps, beginSession),
};

function beginSession(line: SessionLine): Session {
  const reports = createMailbox<Uint8Array>(line);
  const read = async (): Promise<MemoryRead> => {
    const pong = await ask(line, reports, { bytes: PING, timeoutMs: TIMEOUT_MS, pick: wholeReport });
    if (pong === null) return { kind: 'gone', fault: SILENT };
    const readings: VitalsReading[] = [];
    let refused = 0;
    for (const user of USERS) {
      const fetched = await fetchRecords(line, reports, user);
      if (fetched.kind !== 'done') return fetched;
      readings.push(...fetched.readings);
      refused += fetched.refused;
    }
    return { kind: 'done', readings, refused };
  };
  return memorySession(line, { name: NAME, receive: reports.put, read });
}

/** Fetches one user's records; the cuff sends them one after the other without waiting. */
async function fetchRecords(
  line: SessionLine,
  reports: Mailbox<Uint8Array>,
  user: User,
): Promise<MemoryRead> {
  const bytes = encodeFetch(user);
  const isOn = await ask(line, reports, { bytes, timeoutMs: TIMEOUT_MS, pick: decodeOn });
  if (isOn === null) return { kind: 'gone', fault: SILENT };
  if (!isOn) return { kind: 'failed', fault: OFF };
  const count = await reports.next(TIMEOUT_MS, (report) => decodeCount(report, user));
  if (count === null) return { kind: 'failed', fault: DAMAGED };
  const readings: VitalsReading[] = [];
  for (let i = 0; i < count; i++) {
    const record = await reports.next(TIMEOUT_MS, (report) => wholeReport(report) && decodeRecord(report));
    if (record === null) return { kind: 'failed', fault: DAMAGED };
    const reading = readingOf(record, user, line.clock.nowMs());
    if (reading) readings.push(reading);
  }
  return { kind: 'done', readings, refused: count - readings.length };
}
