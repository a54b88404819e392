import { createFrameMailbox } from '../frame-mailbox.ts';
import { glucoseReading } from '../glucose-reading.ts';
import { keepConnected } from '../keep-connected.ts';
import { type MemoryRead, memorySession } from '../memory-session.ts';
import { createMemoryReader } from '../numbered-memory.ts';
import type { Session, SessionLine } from '../session.ts';
import type { Driver } from '../types.ts';
import {
  COUNT,
  MOST_RECORDS,
  readCount,
  readGlucoseRecord,
  readRecord,
  readSerialNumber,
  SERIAL_NUMBER,
} from './commands.ts';
import { createLink } from './link.ts';
import { createLinkScanner } from './protocol.ts';

const NAME = '血糖仪';
const ADVICE = '请插好数据线，血糖仪保持关机（插线后屏幕显示 PC）；恢复后会自动连接，期间可手工录入。';

/** A record that the meter would not give. */
const REFUSED = 'refused';

export const oneTouchUltraMini: Driver = {
  id: 'onetouch-ultramini',
  title: '强生稳豪 OneTouch UltraMini / UltraEasy 血糖仪（串口）',
  addressKinds: ['serial', 'tcp', 'replay'],
  serialLine: { baudRate: 9600, dataBits: 8, parity: 'none', stopBits: 1 },
  readingKinds: ['vitals'],
  start: (deps) => keepConnected(deps, beginSession),
};

function beginSession(line: SessionLine): Session {
  const mailbox = createFrameMailbox(line, createLinkScanner());
  const link = createLink(line, mailbox);
  const asking = async <T>(request: Uint8Array, understand: (answer: Uint8Array) => T | null) => {
    const answer = await link.request(request);
    return answer && understand(answer);
  };
  const memoryReader = () =>
    createMemoryReader(
      {
        count: () => asking(COUNT, readCount),
        entry: (index) => asking(readRecord(index), (answer) => readGlucoseRecord(answer) ?? REFUSED),
      },
      MOST_RECORDS,
    );
  let meter = { serial: '', records: memoryReader() };

  /** Asked for each time: another meter may have been put on the same cable meanwhile. */
  const identify = async () => {
    const serial = (await link.reset()) ? await asking(SERIAL_NUMBER, readSerialNumber) : null;
    if (serial !== null && serial !== meter.serial) meter = { serial, records: memoryReader() };
    return serial;
  };
  const read = async (): Promise<MemoryRead> => {
    const serial = await identify();
    const records = serial && (await meter.records());
    if (!records) return { kind: 'gone', fault: mailbox.silence(NAME, ADVICE) };
    const device = { model: 'OneTouch UltraMini', serial, user: null };
    const atMs = line.clock.nowMs();
    const good = records.filter((record) => record !== REFUSED);
    const readings = good.map((record) => glucoseReading(record, device, atMs));
    return { kind: 'done', readings, refused: records.length - good.length };
  };
  return memorySession(line, { name: NAME, receive: mailbox.receive, read });
}
