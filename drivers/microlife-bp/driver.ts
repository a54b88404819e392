import { concatBytes } from '../bytes.ts';
import { lineDamaged, noAnswer } from '../device-faults.ts';
import { keepConnected } from '../keep-connected.ts';
import { createMailbox, type Mailbox } from '../mailbox.ts';
import { type MemoryRead, memorySession } from '../memory-session.ts';
import type { Session, SessionLine } from '../session.ts';
import type { Driver } from '../types.ts';
import { decodeMemory, MOST_BYTES, payloadOf, READ_MEMORY_REPORT, readingOf } from './protocol.ts';

const NAME = 'Microlife 血压计';
const SILENT = noAnswer(NAME, '请检查 USB 数据线，必要时拔下再插上；恢复后会自动连接。');
const DAMAGED = lineDamaged(NAME, 'not whole, or a wrong checksum, three times');
const FIRST_MS = 1_000;
/** Nothing says where an answer ends: the program of others waits 100 ms of silence. */
const GAP_MS = 300;
const ATTEMPTS = 3;

export const microlifeBp: Driver = {
  id: 'microlife-bp',
  title: 'Microlife 血压计（USB）',
  addressKinds: ['hid', 'replay'],
  serialLine: null,
  usbIds: [{ vendorId: 0x04b4, productId: 0x5500 }],
  readingKinds: ['vitals'],
  start: (deps) => keepConnected(deps, beginSession),
};

function beginSession(line: SessionLine): Session {
  const reports = createMailbox<Uint8Array>(line);
  const read = async (): Promise<MemoryRead> => {
    let heard = false;
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      reports.clear();
      line.send(READ_MEMORY_REPORT);
      const answer = await gather(reports);
      heard ||= answer.length > 0;
      const memory = decodeMemory(answer);
      if (memory === undefined) continue;
      const atMs = line.clock.nowMs();
      const readings = memory.records.flatMap((record) => readingOf(record, memory.user, atMs) ?? []);
      return { kind: 'done', readings, refused: memory.records.length - readings.length };
    }
    return heard ? { kind: 'failed', fault: DAMAGED } : { kind: 'gone', fault: SILENT };
  };
  return memorySession(line, { name: NAME, receive: reports.put, read });
}

/** All that comes until the cuff falls silent. */
async function gather(reports: Mailbox<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  let part = await reports.next(FIRST_MS, payloadOf);
  while (part !== null && length <= MOST_BYTES) {
    parts.push(part);
    length += part.length;
    part = await reports.next(GAP_MS, payloadOf);
  }
  return concatBytes(parts);
}
