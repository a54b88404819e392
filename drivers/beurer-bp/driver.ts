import { noAnswer } from '../device-faults.ts';
import { wholeOf } from '../hid-report.ts';
import { keepConnected } from '../keep-connected.ts';
import { ask, createMailbox } from '../mailbox.ts';
import { type MemoryRead, memorySession } from '../memory-session.ts';
import type { Session, SessionLine } from '../session.ts';
import type { Driver } from '../types.ts';
import type { VitalsReading } from '../vitals-reading.ts';
import { type Command, decodeRecord, encodeCommand, REPORT_SIZE, readingOf } from './protocol.ts';

const NAME = 'Beurer 血压计';
const SILENT = noAnswer(NAME, '请拔下数据线再插上，让血压计进入“PC”状态。');
/** The program of others waits 2 s for the first answer and 5 s for the second. */
const TIMEOUT_MS = 3_000;
const wholeReport = wholeOf(REPORT_SIZE);

export const beurerBp: Driver = {
  id: 'beurer-bp',
  title: 'Beurer 血压计（BM55、BM58、BM65，USB）',
  addressKinds: ['hid', 'replay'],
  serialLine: null,
  usbIds: [{ vendorId: 0x0c45, productId: 0x7406 }],
  readingKinds: ['vitals'],
  start: (deps) => keepConnected(deps, beginSession),
};

function beginSession(line: SessionLine): Session {
  const reports = createMailbox<Uint8Array>(line);
  const question = <T>(command: Command, pick: (report: Uint8Array) => T | undefined, index?: number) =>
    ask(line, reports, { bytes: encodeCommand(command, index), timeoutMs: TIMEOUT_MS, pick });

  const read = async (): Promise<MemoryRead> => {
    const begun = await question('begin', wholeReport);
    const count = begun && (await question('count', (report) => wholeReport(report)?.[0]));
    if (count === null) return { kind: 'gone', fault: SILENT };
    const readings: VitalsReading[] = [];
    for (let index = 1; index <= count; index++) {
      const record = await question('fetch', decodeRecord, index);
      if (record === null) return { kind: 'gone', fault: SILENT };
      const reading = readingOf(record, line.clock.nowMs());
      if (reading) readings.push(reading);
    }
    return { kind: 'done', readings, refused: count - readings.length };
  };
  return memorySession(line, { name: NAME, receive: reports.put, read });
}
