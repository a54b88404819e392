import { sleep } from '../clock.ts';
import { framesOfRuns, type PlacedSample } from '../ecg-runs.ts';
import type { DeviceFault } from '../fault.ts';
import type { Piece } from '../frame-scanner.ts';
import { keepConnected } from '../keep-connected.ts';
import { type Session, type SessionLine, STOPPED } from '../session.ts';
import type { Driver, DriverSettings, TestResult } from '../types.ts';
import type { LiveVitalsReading, Measured } from '../vitals-reading.ts';
import { createHealthyPiScanner, decodeSample, FRAME_LENGTH, type HealthyPiSample } from './protocol.ts';
import { formatOf, healthypiSettings } from './settings.ts';

export const healthypi: Driver = {
  id: 'healthypi',
  title: '单导联采集板 HealthyPi 5（心电、血氧，USB）',
  addressKinds: ['serial', 'tcp', 'replay'],
  serialLine: { baudRate: 115_200, dataBits: 8, parity: 'none', stopBits: 1 },
  readingKinds: ['live-vitals'],
  streamsEcg: true,
  settings: healthypiSettings,
  start: (deps) => keepConnected(deps, (line) => beginSession(line, deps.settings ?? {})),
};

/** The values are told at this pace. */
const TICK_MS = 500;
const SILENCE_TICKS = 6;

function beginSession(line: SessionLine, settings: DriverSettings): Session {
  const scanner = createHealthyPiScanner();
  const format = formatOf(settings);
  let latest: HealthyPiSample | null = null;
  let received = 0;
  let next = 0;

  const place = (pieces: readonly Piece[]): readonly PlacedSample[] => {
    const placed: PlacedSample[] = [];
    for (const piece of pieces) {
      if (piece.is === 'frame') {
        latest = decodeSample(piece.bytes);
        placed.push({ place: next++, counts: [latest.ecg] });
      } else if (next > 0) next += Math.round(piece.length / FRAME_LENGTH);
    }
    return placed;
  };
  const receive = (bytes: Uint8Array) => {
    const placed = place(scanner.push(bytes));
    if (placed.length === 0) return;
    if (received === 0) {
      line.say({ status: 'ready' });
      if (format) line.stream({ type: 'format', format });
    }
    received += placed.length;
    if (format) for (const frame of framesOfRuns(placed, () => 'unknown')) line.stream(frame);
  };
  const run = async (): Promise<DeviceFault> => {
    for (let silentTicks = 0; silentTicks < SILENCE_TICKS; silentTicks++) {
      if (!(await sleep(line.clock, TICK_MS, line.signal))) return STOPPED;
      if (latest === null) continue;
      line.publish(liveReading(latest, line.clock.nowMs()));
      latest = null;
      silentTicks = -1;
    }
    if (format && received > 0) line.stream({ type: 'ended' });
    return SILENT;
  };
  const test = async (): Promise<TestResult> => {
    if (received === 0) return { ok: false, fault: SILENT };
    const curve = format ? '' : '尚未设置心电采样率，不显示波形。';
    return { ok: true, sentence: `信号正常，已收到 ${received} 个样本。${curve}` };
  };
  return { receive, run, test };
}

function liveReading(sample: HealthyPiSample, atMs: number): LiveVitalsReading {
  const values: Measured[] = [];
  if (sample.spo2Percent) values.push({ measure: 'spo2', value: sample.spo2Percent, unit: '%' });
  if (sample.heartPerMinute) values.push({ measure: 'pulse', value: sample.heartPerMinute, unit: '/min' });
  if (sample.breathsPerMinute)
    values.push({ measure: 'respiration', value: sample.breathsPerMinute, unit: '/min' });
  return { kind: 'live-vitals', atMs, values, remarks: values.length > 0 ? [] : [NO_SIGNAL] };
}

const NO_SIGNAL = {
  code: 'no-signal',
  sentence: '采集板还没有算出数值，请检查指夹和电极，保持不动。',
};
const SILENT: DeviceFault = {
  code: 'no-samples',
  sentence:
    '采集板没有送来数据，已收到的部分不受影响。请检查采集板电源和数据线，固件的输出格式应为 OpenView；恢复后会自动连接。',
  detail: 'no frame in time',
};
