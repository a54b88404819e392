import { sleep } from '../clock.ts';
import { noAnswer } from '../device-faults.ts';
import type { DeviceFault } from '../fault.ts';
import { framesOf } from '../frame-scanner.ts';
import { keepConnected } from '../keep-connected.ts';
import { type Session, type SessionLine, STOPPED } from '../session.ts';
import type { Driver, DriverCommand, DriverSettings, TestResult } from '../types.ts';
import { createCuff } from './cuff.ts';
import { createCurve } from './curve.ts';
import { createLiveValues } from './live-values.ts';
import { COMMANDS, createModuleScanner, decodeFrame, PATIENT_MODES } from './protocol.ts';
import { type ModuleReport, readReport } from './reports.ts';
import { ecgRateHz, pm6750Settings } from './settings.ts';

const SILENT = noAnswer(
  '监护模块',
  '请检查模块电源、数据线和波特率（115200）；恢复后会自动连接，期间可手工录入。',
);

const START = 'nibp-start-';
const MODE_LABELS = { adult: '成人', child: '儿童', neonate: '新生儿' } as const;
const commands: readonly DriverCommand[] = [
  ...PATIENT_MODES.map((mode) => ({ id: START + mode, label: `测血压（${MODE_LABELS[mode]}）` })),
  { id: 'nibp-stop', label: '停止测血压' },
];

export const pm6750: Driver = {
  id: 'pm6750',
  title: '多参数监护模块 PM6750（心电、血氧、血压、体温）',
  addressKinds: ['serial', 'tcp', 'replay'],
  serialLine: { baudRate: 115_200, dataBits: 8, parity: 'none', stopBits: 1 },
  readingKinds: ['vitals', 'live-vitals'],
  streamsEcg: true,
  commands,
  settings: pm6750Settings,
  start: (deps) => keepConnected(deps, (line) => beginSession(line, deps.settings ?? {})),
};

/** The live values are told at this pace, and all waiting is counted in it. */
const TICK_MS = 500;
/** The module tells its values about once a second, with or without a patient. */
const SILENCE_TICKS = 10;
const CURVE_GAP_TICKS = 4;

function beginSession(line: SessionLine, settings: DriverSettings): Session {
  const scanner = createModuleScanner();
  const cuff = createCuff(line);
  const values = createLiveValues();
  const curve = createCurve(line, ecgRateHz(settings));
  let isReady = false;
  let silentTicks = 0;
  let curveGapTicks = 0;

  const take = (report: Exclude<ModuleReport, { kind: 'ecg-wave' }>) => {
    if (report.kind === 'cuff') return cuff.receive(report);
    if (report.kind === 'ecg') curve.setContact(report.leadOff ? 'off' : 'on');
    values.receive(report);
  };
  const receive = (bytes: Uint8Array) => {
    const reports = framesOf(scanner.push(bytes)).flatMap((frame) => readReport(decodeFrame(frame)) ?? []);
    if (reports.length === 0) return;
    silentTicks = 0;
    if (!isReady) line.say({ status: 'ready' });
    isReady = true;
    const waves = reports.flatMap((report) => (report.kind === 'ecg-wave' ? [report.counts] : []));
    if (waves.length > 0) curveGapTicks = 0;
    curve.receive(waves);
    for (const report of reports) if (report.kind !== 'ecg-wave') take(report);
  };
  const tick = () => {
    silentTicks += 1;
    curveGapTicks += 1;
    if (curveGapTicks === CURVE_GAP_TICKS) curve.end();
    cuff.tick(TICK_MS);
    const live = values.take(line.clock.nowMs(), cuff.progress());
    if (live) line.publish(live);
  };
  /** Nobody's arm stays in a full cuff because nobody listens any more. */
  const farewell = () => (cuff.isFull() ? [COMMANDS.nibpStop] : []);
  const run = async (): Promise<DeviceFault> => {
    for (const command of [COMMANDS.ecgOn, COMMANDS.spo2On, COMMANDS.temperatureOn]) line.send(command);
    while (silentTicks < SILENCE_TICKS) {
      if (!(await sleep(line.clock, TICK_MS, line.signal))) return STOPPED;
      tick();
    }
    curve.end();
    for (const bytes of farewell()) line.send(bytes);
    return SILENT;
  };
  const command = async (id: string): Promise<TestResult> => {
    if (id === 'nibp-stop') return cuff.stop();
    const mode = PATIENT_MODES.find((known) => START + known === id);
    return mode ? cuff.start(mode) : { ok: false, fault: UNKNOWN_COMMAND };
  };
  const test = async (): Promise<TestResult> =>
    isReady ? { ok: true, sentence: '监护模块应答正常。' } : { ok: false, fault: SILENT };
  return { receive, run, test, command, farewell };
}

const UNKNOWN_COMMAND: DeviceFault = {
  code: 'no-command',
  sentence: '监护模块没有这项操作，命令没有发出。',
  detail: 'unknown command',
};
