import { contactByRange, framesOfRuns } from '../ecg-runs.ts';
import type { EcgSignalFormat } from '../ecg-signal.ts';
import type { DeviceFault } from '../fault.ts';
import { framesOf } from '../frame-scanner.ts';
import { keepConnected } from '../keep-connected.ts';
import { type Session, type SessionLine, STOPPED } from '../session.ts';
import { untilSilent } from '../silence.ts';
import { HEART_LEADS } from '../simulated-heart.ts';
import type { Driver, DriverSetting, DriverSettings, TestResult } from '../types.ts';
import { createPacketScanner, decodePacket, type Packet } from './protocol.ts';
import { createSamplePlaces, RATE_HZ } from './sample-places.ts';

const GAIN_KEY = 'microvolt-per-count';
const GAIN = { min: 0.001, max: 1000 } as const;
const gainSetting: DriverSetting = {
  key: GAIN_KEY,
  label: '每计数微伏数',
  hint: '一个计数相当于多少微伏，见厂家资料，或用定标信号测得。没有设置时只显示波形，不给出毫伏值。',
  value: { kind: 'number', ...GAIN, unit: 'µV' },
  initial: null,
};

/** 100 packets a second: the unit is off, unplugged, or was told to stop. */
const SILENCE_MS = 2_000;
/** A fault stays on show for so long, though packets go on. */
const FAULT_SHOWN_MS = 4_000;
const RANGE = { min: -0x8000, max: 0x7fff } as const;
const contactOf = contactByRange(RANGE);

export const physiogloveEs: Driver = {
  id: 'physioglove-es',
  title: '十二导联心电采集器 PhysioGlove ES（USB 串口）',
  addressKinds: ['serial', 'tcp', 'replay'],
  // The lowest usual rate that carries 8.8 kB a second; the maker's is not public.
  serialLine: { baudRate: 115_200, dataBits: 8, parity: 'none', stopBits: 1 },
  readingKinds: [],
  streamsEcg: true,
  settings: [gainSetting],
  start: (deps) => keepConnected(deps, (line) => beginSession(line, deps.settings ?? {})),
};

function beginSession(line: SessionLine, settings: DriverSettings): Session {
  const scanner = createPacketScanner();
  const places = createSamplePlaces();
  let received = 0;
  let expected = 0;
  let faultUntilMs = 0;

  const tell = (packet: Packet) => {
    if (packet.kind === 'fault') {
      faultUntilMs = line.clock.elapsedMs() + FAULT_SHOWN_MS;
      line.say({ status: 'fault', fault: unitFault(packet.codes) });
    } else if (line.clock.elapsedMs() >= faultUntilMs) line.say({ status: 'ready' });
  };
  const receive = (bytes: Uint8Array) => {
    const pieces = scanner.push(bytes);
    for (const packet of framesOf(pieces).map(decodePacket)) tell(packet);
    const placed = places.place(pieces, line.clock.elapsedMs());
    if (placed.length === 0) return;
    if (received === 0) line.stream({ type: 'format', format: formatOf(settings) });
    received += placed.length;
    expected = (placed.at(-1)?.place ?? 0) + 1;
    for (const frame of framesOfRuns(placed, contactOf)) line.stream(frame);
  };
  const run = async (): Promise<DeviceFault> => {
    if (!(await untilSilent(line, SILENCE_MS, () => received))) return STOPPED;
    if (received > 0) line.stream({ type: 'ended' });
    return SILENT;
  };
  const test = async (): Promise<TestResult> => {
    if (received === 0) return { ok: false, fault: SILENT };
    const scale = gainOf(settings) === null ? '尚未设置每计数微伏数，不显示毫伏值。' : '';
    const lost = expected - received;
    return { ok: true, sentence: `信号正常，已收到 ${received} 个样本，丢失 ${lost} 个。${scale}` };
  };
  return { receive, run, test };
}

function gainOf(settings: DriverSettings): number | null {
  const set = settings[GAIN_KEY];
  return typeof set === 'number' && set >= GAIN.min && set <= GAIN.max ? set : null;
}

function formatOf(settings: DriverSettings): EcgSignalFormat {
  const microvoltPerCount = gainOf(settings);
  return {
    leads: HEART_LEADS,
    rateHz: RATE_HZ,
    microvoltPerCount,
    range: RANGE,
    quality: microvoltPerCount === null ? 'display' : 'diagnostic',
    device: { model: 'PhysioGlove ES', serial: null },
    filters: { highPassHz: null, lowPassHz: null, notchHz: null },
  };
}

const SILENT: DeviceFault = {
  code: 'no-samples',
  sentence:
    '心电采集器没有送来数据，已收到的部分不受影响。请检查采集器电源和数据线，必要时用厂家软件启动发送；恢复后会自动连接。',
  detail: 'no packet in time',
};

function unitFault(codes: readonly number[]): DeviceFault {
  return {
    code: 'unit-fault',
    sentence:
      '心电采集器报告故障，波形可能中断。已收到的部分不受影响。请检查导联线和采集器，仍不行请重新插拔采集器。',
    detail: `fault packet ${codes.join(' ')}`,
  };
}
