import { sameBytes } from '../bytes.ts';
import { lineDamaged } from '../device-faults.ts';
import { createFrameMailbox } from '../frame-mailbox.ts';
import { keepConnected } from '../keep-connected.ts';
import { ask } from '../mailbox.ts';
import { type MemoryRead, memorySession } from '../memory-session.ts';
import type { Session, SessionLine } from '../session.ts';
import type { Driver } from '../types.ts';
import { createPacketScanner, decodeMemory, READ_MEMORY, readingOf } from './protocol.ts';

const NAME = 'visomat 血压计';
const ADVICE = '请打开血压计电源，检查数据线和波特率；恢复后会自动连接。';
/** Both memories full are 4 kB: 4.2 s at 9600 baud. */
const TIMEOUT_MS = 8_000;

export const visomatBp: Driver = {
  id: 'visomat-bp',
  title: 'visomat、DS-2200 血压计（串口）',
  addressKinds: ['serial', 'tcp', 'replay'],
  serialLine: { baudRate: 9_600, dataBits: 8, parity: 'none', stopBits: 1 },
  readingKinds: ['vitals'],
  start: (deps) => keepConnected(deps, beginSession),
};

function beginSession(line: SessionLine): Session {
  const packets = createFrameMailbox(line, createPacketScanner());
  const fetch = () =>
    ask(line, packets, {
      bytes: READ_MEMORY,
      timeoutMs: TIMEOUT_MS,
      pick: (packet) => (decodeMemory(packet) ? packet : undefined),
    });
  /** Twice, for the packets have no checksum: both must be the same. */
  const read = async (): Promise<MemoryRead> => {
    const [first, second] = [await fetch(), await fetch()];
    if (first === null || second === null) return { kind: 'gone', fault: packets.silence(NAME, ADVICE) };
    if (!sameBytes(first, second)) return { kind: 'failed', fault: lineDamaged(NAME, 'two copies differ') };
    const records = decodeMemory(first) ?? [];
    const readings = records.flatMap((record) => readingOf(record, line.clock.nowMs()) ?? []);
    return { kind: 'done', readings, refused: records.length - readings.length };
  };
  return memorySession(line, { name: NAME, receive: packets.receive, read });
}
