import type { DeviceFault } from '../fault.ts';
import { createMailbox } from '../mailbox.ts';
import type { SessionLine } from '../session.ts';
import type { TestResult } from '../types.ts';
import type { DeviceRemark, VitalsReading } from '../vitals-reading.ts';
import {
  CUFF_BUSY,
  CUFF_IMPLAUSIBLE,
  CUFF_SILENT,
  CUFF_TOO_LONG,
  endOfCuff,
  FINISHED,
  MEASURING,
} from './cuff-states.ts';
import { COMMANDS, type PatientMode, patientModeCommand } from './protocol.ts';
import type { CuffReport } from './reports.ts';

export interface Cuff {
  receive(report: CuffReport): void;
  start(mode: PatientMode): Promise<TestResult>;
  stop(): Promise<TestResult>;
  /** What to show while it measures. */
  progress(): readonly DeviceRemark[];
  isFull(): boolean;
  /** Called at an even pace: ends what takes too long. */
  tick(tickMs: number): void;
}

const ANSWER_MS = 3_000;
/** IEC 80601-2-30: a cuff must not stay inflated longer than 180 s. */
const LONGEST_MS = 180_000;
const LONGEST_SILENCE_MS = 10_000;

/**
 * The blood-pressure cuff. One start, then nothing until the module says that it has ended: a host that starts again
 * while the cuff is full hurts the arm. A measurement that was under way before this session is followed too.
 */
export function createCuff(line: SessionLine): Cuff {
  const reports = createMailbox<CuffReport>(line);
  let measuring: CuffReport | null = null;
  let starting = false;
  let measuringMs = 0;
  let silentMs = 0;

  const fail = (fault: DeviceFault) => {
    measuring = null;
    line.say({ status: 'fault', fault });
  };
  const finish = (report: CuffReport) => {
    measuring = null;
    if (!isPlausible(report)) return fail(CUFF_IMPLAUSIBLE);
    line.publish(readingOf(report, line.clock.nowMs()));
    line.say({ status: 'ready' });
  };
  const receive = (report: CuffReport) => {
    reports.put(report);
    silentMs = 0;
    const end = endOfCuff(report.state);
    if (report.state === MEASURING) {
      if (!measuring) measuringMs = 0;
      measuring = report;
      line.say({ status: 'reading' });
    } else if (measuring && report.state === FINISHED) finish(report);
    else if (measuring && end) fail(end);
  };
  const start = async (mode: PatientMode): Promise<TestResult> => {
    if (measuring || starting) return { ok: false, fault: CUFF_BUSY };
    starting = true;
    reports.clear();
    line.send(patientModeCommand(mode));
    line.send(COMMANDS.nibpStart);
    const answer = await reports.next(ANSWER_MS, ({ state }) =>
      state === MEASURING ? 'started' : (endOfCuff(state) ?? undefined),
    );
    starting = false;
    if (answer === 'started') return { ok: true, sentence: '袖带开始充气，请让受检者静坐、不说话。' };
    if (answer === null) line.send(COMMANDS.nibpStop);
    return { ok: false, fault: answer ?? CUFF_SILENT };
  };
  const stop = async (): Promise<TestResult> => {
    reports.clear();
    line.send(COMMANDS.nibpStop);
    if (!measuring) return { ok: true, sentence: '已发出停止命令。' };
    const stopped = await reports.next(ANSWER_MS, ({ state }) => (state === MEASURING ? undefined : true));
    if (stopped) return { ok: true, sentence: '血压测量已停止，袖带放气。' };
    return { ok: false, fault: CUFF_SILENT };
  };
  const tick = (tickMs: number) => {
    if (!measuring) return;
    measuringMs += tickMs;
    silentMs += tickMs;
    const fault =
      silentMs >= LONGEST_SILENCE_MS ? CUFF_SILENT : measuringMs >= LONGEST_MS ? CUFF_TOO_LONG : null;
    if (!fault) return;
    line.send(COMMANDS.nibpStop);
    fail(fault);
  };
  const progress = () =>
    measuring
      ? [{ code: 'cuff-pressure', sentence: `正在测血压，袖带压力 ${measuring.cuffMmHg} mmHg。` }]
      : [];
  return { receive, start, stop, progress, isFull: () => measuring !== null || starting, tick };
}

/** In the order of the three pressures, and no less than any cuff can measure. */
function isPlausible({ systolicMmHg, meanMmHg, diastolicMmHg }: CuffReport): boolean {
  return diastolicMmHg >= 10 && meanMmHg > diastolicMmHg && systolicMmHg > meanMmHg;
}

const MODE_REMARKS: Readonly<Record<PatientMode, readonly DeviceRemark[]>> = {
  adult: [],
  child: [{ code: 'child-mode', sentence: '以儿童模式测量。' }],
  neonate: [{ code: 'neonate-mode', sentence: '以新生儿模式测量。' }],
};

function readingOf(report: CuffReport, atMs: number): VitalsReading {
  return {
    kind: 'vitals',
    atMs,
    deviceTime: null,
    values: [
      { measure: 'systolic', value: report.systolicMmHg, unit: 'mmHg' },
      { measure: 'diastolic', value: report.diastolicMmHg, unit: 'mmHg' },
      { measure: 'mean-pressure', value: report.meanMmHg, unit: 'mmHg' },
    ],
    remarks: report.mode ? MODE_REMARKS[report.mode] : [],
    device: { model: 'PM6750', serial: null, user: null },
    isStored: false,
  };
}
