import { sleep } from '../clock.ts';
import { createFrameMailbox } from '../frame-mailbox.ts';
import { glucoseReading } from '../glucose-reading.ts';
import { keepConnected } from '../keep-connected.ts';
import { ask } from '../mailbox.ts';
import { type MemoryRead, memorySession } from '../memory-session.ts';
import { createMemoryReader } from '../numbered-memory.ts';
import type { Session, SessionLine } from '../session.ts';
import type { Driver } from '../types.ts';
import { dataOf, dataReports, UART_ON, uartConfig } from './cp2110.ts';
import {
  COMMAND,
  CONNECTED,
  createPacketScanner,
  decodeAnswer,
  encodeQuestion,
  type MeterAnswer,
  readCount,
  readModel,
  readTime,
  readValue,
} from './protocol.ts';

const NAME = '血糖仪';
const ADVICE = '请拔下数据线再插上，让血糖仪进入“PC”状态；恢复后会自动连接，期间可手工录入。';
const ANSWER_MS = 1_000;
const BAUD_RATE = 19_200;
/** Writing and setting up may overtake each other on their way through the operating system. */
const SET_UP_MS = 100;
const MOST_RECORDS = 1000;

export const taidocTd42xx: Driver = {
  id: 'taidoc-td42xx',
  title: '泰博 TaiDoc TD-42xx / FORA 血糖仪（USB）',
  addressKinds: ['hid', 'replay'],
  serialLine: null,
  usbIds: [{ vendorId: 0x10c4, productId: 0xea80 }],
  readingKinds: ['vitals'],
  start: (deps) => keepConnected(deps, beginSession),
};

function beginSession(line: SessionLine): Session {
  const mailbox = createFrameMailbox(line, createPacketScanner('meter'));
  const send = (bytes: Uint8Array) => {
    for (const report of dataReports(bytes)) line.send(report);
  };
  const question = <T>(command: number, read: (answer: MeterAnswer) => T, index = 0) =>
    ask({ send }, mailbox, {
      bytes: encodeQuestion(command, index),
      timeoutMs: ANSWER_MS,
      pick: (packet) => {
        const answer = decodeAnswer(packet);
        const isAnswer = command === COMMAND.connect ? CONNECTED : [command];
        // A record that has no time is still told: null must not look like silence.
        return isAnswer.includes(answer.command) ? { value: read(answer) } : undefined;
      },
    });
  const readMemory = createMemoryReader(
    {
      count: async () => (await question(COMMAND.count, readCount))?.value ?? null,
      entry: async (index) => {
        const time = await question(COMMAND.time, readTime, index);
        const value = time && (await question(COMMAND.value, readValue, index));
        return time && value && { deviceTime: time.value, ...value.value };
      },
    },
    MOST_RECORDS,
  );
  let isSetUp = false;
  const setUp = async () => {
    line.sendFeature(uartConfig(BAUD_RATE));
    line.sendFeature(UART_ON);
    isSetUp = await sleep(line.clock, SET_UP_MS, line.signal);
  };
  const read = async (): Promise<MemoryRead> => {
    if (!isSetUp) await setUp();
    const connected = await question(COMMAND.connect, () => true);
    const model = connected && (await question(COMMAND.model, readModel));
    const records = model && (await readMemory());
    if (!records) return { kind: 'gone', fault: mailbox.silence(NAME, ADVICE) };
    const device = { model: `TaiDoc ${model.value}`, serial: null, user: null };
    const atMs = line.clock.nowMs();
    const readings = records.map((record) => glucoseReading(record, device, atMs));
    return { kind: 'done', readings, refused: 0 };
  };
  return memorySession(line, { name: NAME, receive: (report) => mailbox.receive(dataOf(report)), read });
}
