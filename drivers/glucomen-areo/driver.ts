import { createFrameMailbox } from '../frame-mailbox.ts';
import { glucoseReading } from '../glucose-reading.ts';
import { keepConnected } from '../keep-connected.ts';
import { ask } from '../mailbox.ts';
import { type MemoryRead, memorySession } from '../memory-session.ts';
import type { Session, SessionLine } from '../session.ts';
import type { Driver } from '../types.ts';
import { ASK_INFO, ASK_READINGS, createBlockScanner, linesOf, readInfo, readReading } from './protocol.ts';

const NAME = '血糖仪';
const ADVICE = '请插好数据线，血糖仪保持关机后再插线；恢复后会自动连接，期间可手工录入。';

export const glucomenAreo: Driver = {
  id: 'glucomen-areo',
  title: 'GlucoMen Areo 血糖仪（串口）',
  addressKinds: ['serial', 'tcp', 'replay'],
  serialLine: { baudRate: 9600, dataBits: 8, parity: 'odd', stopBits: 1 },
  readingKinds: ['vitals'],
  start: (deps) => keepConnected(deps, beginSession),
};

const INFO_MS = 1_500;
/** A full memory, 26 kB, takes 29 s at 9600 baud with parity. */
const READINGS_MS = 45_000;
/** The whole memory comes at once. */
const PAUSE_MS = 60_000;

function beginSession(line: SessionLine): Session {
  const mailbox = createFrameMailbox(line, createBlockScanner());
  const askInfo = () =>
    ask(line, mailbox, {
      bytes: ASK_INFO,
      timeoutMs: INFO_MS,
      pick: (block) => readInfo(linesOf(block)),
    });
  const askReadings = () =>
    ask(line, mailbox, {
      bytes: ASK_READINGS,
      timeoutMs: READINGS_MS,
      pick: (block) => (readInfo(linesOf(block)) === undefined ? linesOf(block) : undefined),
    });
  const read = async (): Promise<MemoryRead> => {
    const serial = await askInfo();
    const lines = serial && (await askReadings());
    if (!lines) return { kind: 'gone', fault: mailbox.silence(NAME, ADVICE) };
    const device = { model: 'GlucoMen Areo', serial, user: null };
    const atMs = line.clock.nowMs();
    const glucose = lines.filter((text) => text.startsWith('Glu,'));
    const records = glucose.flatMap((text) => readReading(text) ?? []);
    return {
      kind: 'done',
      readings: records.map((record) => glucoseReading(record, device, atMs)),
      refused: glucose.length - records.length,
    };
  };
  return memorySession(line, { name: NAME, receive: mailbox.receive, read, pauseMs: PAUSE_MS });
}
