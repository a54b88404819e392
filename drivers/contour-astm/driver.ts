import { lineDamaged } from '../device-faults.ts';
import { createFrameMailbox } from '../frame-mailbox.ts';
import { glucoseReading } from '../glucose-reading.ts';
import { keepConnected } from '../keep-connected.ts';
import { type MemoryRead, memorySession } from '../memory-session.ts';
import type { Session, SessionLine } from '../session.ts';
import type { Driver } from '../types.ts';
import { createAstmScanner } from './protocol.ts';
import { readRecord } from './records.ts';
import { dataOf } from './report.ts';
import { receiveTransfer } from './transfer.ts';

const NAME = '血糖仪';
const ADVICE = '请拔下血糖仪再插上；恢复后会自动连接，期间可手工录入。';
/** The whole memory comes at once. */
const PAUSE_MS = 60_000;

const PRODUCTS = [0x6002, 0x6200, 0x6210, 0x6300, 0x7350, 0x7410, 0x7800, 0x7900, 0x7950];

export const contourAstm: Driver = {
  id: 'contour-astm',
  title: '拜安进 Contour / Contour Next 血糖仪（USB）',
  addressKinds: ['hid', 'replay'],
  serialLine: null,
  usbIds: PRODUCTS.map((productId) => ({ vendorId: 0x1a79, productId })),
  readingKinds: ['vitals'],
  start: (deps) => keepConnected(deps, beginSession),
};

function beginSession(line: SessionLine): Session {
  const mailbox = createFrameMailbox(line, createAstmScanner());
  const read = async (): Promise<MemoryRead> => {
    const texts = await receiveTransfer(line, mailbox);
    return texts
      ? readingsOf(texts, line.clock.nowMs())
      : { kind: 'gone', fault: mailbox.silence(NAME, ADVICE) };
  };
  const receive = (report: Uint8Array) => mailbox.receive(dataOf(report));
  return memorySession(line, { name: NAME, receive, read, pauseMs: PAUSE_MS });
}

/** The results of a transfer that began with a header and was brought to its end. */
function readingsOf(texts: readonly string[], atMs: number): MemoryRead {
  const read = texts.map(readRecord);
  const [header] = read;
  const isWhole = header?.kind === 'header' && read.at(-1)?.kind === 'terminator';
  if (!isWhole) return { kind: 'failed', fault: BROKEN_OFF };
  const device = { model: `Contour ${header.product}`, serial: header.serial, user: null };
  const readings = read.flatMap((one) =>
    one?.kind === 'glucose' ? [glucoseReading(one.record, device, atMs)] : [],
  );
  return { kind: 'done', readings, refused: read.filter((one) => one === null).length };
}

const BROKEN_OFF = lineDamaged(NAME, 'a transfer without header or terminator');
