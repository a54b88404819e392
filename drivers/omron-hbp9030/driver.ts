import { type CuffRanges, isPlausiblePressure, measuredPressures } from '../blood-pressure.ts';
import { implausible, lineDamaged } from '../device-faults.ts';
import type { DeviceFault } from '../fault.ts';
import { keepConnected } from '../keep-connected.ts';
import { listeningSession } from '../listening-session.ts';
import { whenQuiet } from '../quiet.ts';
import { MOVEMENT, remarksOf } from '../remarks.ts';
import type { Session, SessionLine } from '../session.ts';
import type { Driver } from '../types.ts';
import type { VitalsReading } from '../vitals-reading.ts';
import type { HbpMessage } from './formats.ts';
import { createHbpParser } from './protocol.ts';

const NAME = '欧姆龙 HBP-9030 血压计';
/** A whole message takes 0.25 s at 2400 baud. */
const GAP_MS = 1_000;
/** The machine's own range (PROTOCOL.md §3). */
const RANGES: CuffRanges = {
  systolicMmHg: [60, 260],
  diastolicMmHg: [30, 215],
  pulsePerMinute: [40, 180],
};

export const omronHbp9030: Driver = {
  id: 'omron-hbp9030',
  title: '欧姆龙 HBP-9030 医用血压计（串口）',
  addressKinds: ['serial', 'tcp', 'replay'],
  serialLine: { baudRate: 9_600, dataBits: 8, parity: 'none', stopBits: 1 },
  readingKinds: ['vitals'],
  start: (deps) => keepConnected(deps, beginSession),
};

function beginSession(line: SessionLine): Session {
  const parser = createHbpParser();
  const complain = (fault: DeviceFault) => line.say({ status: 'fault', fault });
  const hearEnd = whenQuiet(line, GAP_MS, () => {
    if (parser.settle()) complain(lineDamaged(NAME, 'what came fits no format'));
  });
  const tell = (message: HbpMessage) => {
    const result = judge(message, line.clock.nowMs());
    if ('code' in result) return complain(result);
    line.publish(result);
    line.say({ status: 'ready' });
  };
  const receive = (bytes: Uint8Array) => {
    for (const message of parser.push(bytes)) tell(message);
    hearEnd();
  };
  return listeningSession(line, {
    name: NAME,
    todo: '请测量一次，并检查血压计的输出设置和波特率。',
    receive,
  });
}

/** The message as a reading, or why it is none. */
function judge(message: HbpMessage, atMs: number): VitalsReading | DeviceFault {
  const { pressures, deviceTime, personId, error, movement } = message;
  if (error !== 0) return measurementFailed(error);
  if (deviceTime === undefined) return lineDamaged(NAME, 'a date that does not exist');
  if (pressures === undefined || !isPlausiblePressure(pressures, RANGES)) return implausible(NAME);
  return {
    kind: 'vitals',
    atMs,
    deviceTime,
    values: measuredPressures(pressures),
    remarks: remarksOf([movement, MOVEMENT]),
    device: { model: 'Omron HBP-9030', serial: null, user: personId },
    isStored: false,
  };
}

function measurementFailed(error: number): DeviceFault<'measurement-failed'> {
  return {
    code: 'measurement-failed',
    sentence: `血压计这次没有测成（错误代码 E${error}）。没有记录任何数值。请按血压计的提示处理后重新测量。`,
    detail: `error ${error}`,
  };
}
