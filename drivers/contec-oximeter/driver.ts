import { sleep } from '../clock.ts';
import { noAnswer } from '../device-faults.ts';
import type { DeviceFault } from '../fault.ts';
import { framesOf } from '../frame-scanner.ts';
import { keepConnected } from '../keep-connected.ts';
import { ask, createMailbox } from '../mailbox.ts';
import { createSpotCheck, TICK_MS } from '../oximetry.ts';
import { type Session, type SessionLine, STOPPED } from '../session.ts';
import { createTurns } from '../turns.ts';
import type { Driver, TestResult } from '../types.ts';
import { COMMAND, encodeCommand, isRefusal } from './commands.ts';
import { createPackageScanner, decodePackage, type Package, TYPE } from './protocol.ts';
import { readMemory, TIMEOUT_MS } from './read-memory.ts';
import { decodeRealtime } from './realtime.ts';

const NAME = '康泰血氧仪';
const SILENT = noAnswer(NAME, '请打开血氧仪，把手指放入指夹，并检查数据线；恢复后会自动连接。');
const SWITCHED_OFF: DeviceFault<'switched-off'> = {
  code: 'switched-off',
  sentence: `${NAME}已关机。没有采用任何未稳定的数值，已保存的资料不受影响。需要时请开机，随后会自动连接。`,
  detail: 'the device said goodbye',
};
/** The manual asks for a sign of life every 5 s. */
const KEEP_ALIVE_TICKS = 5_000 / TICK_MS;
/** After two seconds without data the stream is asked for again, after five it is given up. */
const ASK_AGAIN_TICKS = 2_000 / TICK_MS;
const GIVE_UP_TICKS = 5_000 / TICK_MS;
const READ_MEMORY = 'read-memory';
const DEVICE = { model: 'Contec CMS50', serial: null, user: null };

export const contecOximeter: Driver = {
  id: 'contec-oximeter',
  title: '康泰指夹血氧仪（CMS50D+/E/FW，V7.0 协议）',
  addressKinds: ['serial', 'tcp', 'replay'],
  serialLine: { baudRate: 115_200, dataBits: 8, parity: 'none', stopBits: 1 },
  readingKinds: ['live-vitals', 'vitals'],
  commands: [{ id: READ_MEMORY, label: '读取存储的记录' }],
  start: (deps) => keepConnected(deps, beginSession),
};

function beginSession(line: SessionLine): Session {
  const scanner = createPackageScanner();
  const packages = createMailbox<Package>(line);
  const inTurn = createTurns();
  const spot = createSpotCheck(line, DEVICE);
  let saidGoodbye = false;
  let readingMemory = false;

  const receive = (bytes: Uint8Array) => {
    for (const one of framesOf(scanner.push(bytes)).map(decodePackage)) {
      if (one.type === TYPE.realtime) spot.sample(decodeRealtime(one.data));
      else packages.put(one);
      saidGoodbye ||= one.type === TYPE.disconnect;
    }
  };
  const isThere = () =>
    ask(line, packages, {
      bytes: encodeCommand(COMMAND.deviceId),
      timeoutMs: TIMEOUT_MS,
      pick: (one) => one.type === TYPE.deviceId || isRefusal(one, COMMAND.deviceId) || undefined,
    });
  const run = async (): Promise<DeviceFault> => {
    if ((await inTurn(isThere)) === null) return SILENT;
    line.send(encodeCommand(COMMAND.startRealtime));
    line.say({ status: 'ready' });
    for (let ticks = 1; await sleep(line.clock, TICK_MS, line.signal); ticks++) {
      if (saidGoodbye) return SWITCHED_OFF;
      if (ticks % KEEP_ALIVE_TICKS === 0) line.send(encodeCommand(COMMAND.keepAlive));
      if (readingMemory) continue;
      const silentTicks = spot.tick();
      if (silentTicks === ASK_AGAIN_TICKS) line.send(encodeCommand(COMMAND.startRealtime));
      if (silentTicks >= GIVE_UP_TICKS) return SILENT;
    }
    return STOPPED;
  };
  const recallMemory = async (): Promise<TestResult> => {
    readingMemory = true;
    line.say({ status: 'reading' });
    line.send(encodeCommand(COMMAND.stopRealtime));
    const result = await readMemory(line, packages, DEVICE);
    line.send(encodeCommand(COMMAND.stopData));
    line.send(encodeCommand(COMMAND.startRealtime));
    line.say({ status: 'ready' });
    readingMemory = false;
    if (typeof result !== 'number') return { ok: false, fault: result };
    return { ok: true, sentence: `读到 ${result} 段存储的记录。` };
  };
  return {
    receive,
    run,
    test: () =>
      inTurn(async () => {
        if ((await isThere()) === null) return { ok: false, fault: SILENT };
        return { ok: true, sentence: `${NAME}应答正常。` };
      }),
    command: () => inTurn(recallMemory),
  };
}
