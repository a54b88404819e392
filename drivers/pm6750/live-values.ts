import type { DeviceRemark, LiveVitalsReading, Measured } from '../vitals-reading.ts';
import type { ModuleReport } from './reports.ts';

type ValueReport = Extract<ModuleReport, { kind: 'ecg' | 'spo2' | 'temperature' }>;

export interface LiveValues {
  receive(report: ValueReport): void;
  /** What the module shows now; null if it told nothing since the last call. */
  take(atMs: number, progress: readonly DeviceRemark[]): LiveVitalsReading | null;
}

/** A value that was not told again in so many calls of `take` is no longer shown. */
const LASTING_TAKES = 6;

/** Joins what the module's parts tell, each at its own pace. */
export function createLiveValues(): LiveValues {
  const latest = new Map<ValueReport['kind'], { readonly report: ValueReport; takesLeft: number }>();
  let isNew = false;
  return {
    receive: (report) => {
      latest.set(report.kind, { report, takesLeft: LASTING_TAKES });
      isNew = true;
    },
    take: (atMs, progress) => {
      if (!isNew && progress.length === 0) return null;
      isNew = false;
      const reports = [...latest.values()].map(({ report }) => report);
      for (const [kind, entry] of latest) {
        entry.takesLeft -= 1;
        if (entry.takesLeft === 0) latest.delete(kind);
      }
      const values = onePulse(reports.flatMap(valuesOf));
      return { kind: 'live-vitals', atMs, values, remarks: [...progress, ...reports.flatMap(remarksOf)] };
    },
  };
}

function valuesOf(report: ValueReport): readonly Measured[] {
  switch (report.kind) {
    case 'ecg':
      return [
        ...told('pulse', '/min', report.leadOff ? null : report.heartPerMinute),
        ...told('respiration', '/min', report.leadOff ? null : report.breathsPerMinute),
      ];
    case 'spo2':
      return [...told('spo2', '%', report.spo2Percent), ...told('pulse', '/min', report.pulsePerMinute)];
    case 'temperature':
      return told('temperature', '°C', report.celsius);
  }
}

function told<M extends Measured['measure'], U extends Measured['unit']>(
  measure: M,
  unit: U,
  value: number | null,
) {
  return value === null ? [] : [{ measure, unit, value }];
}

/** Electrodes and finger clip both count beats: one number is shown, the electrodes' where they have one. */
function onePulse(values: readonly Measured[]): readonly Measured[] {
  const first = values.find(({ measure }) => measure === 'pulse');
  return values.filter((value) => value.measure !== 'pulse' || value === first);
}

const SPO2_REMARKS: ReadonlyMap<number, DeviceRemark> = new Map([
  [1, { code: 'spo2-probe-off', sentence: '血氧探头没有接好，请检查插头。' }],
  [2, { code: 'no-finger', sentence: '血氧探头里没有手指。' }],
  [3, { code: 'spo2-searching', sentence: '血氧正在搜索脉搏，请保持不动。' }],
  [4, { code: 'spo2-search-long', sentence: '血氧搜索脉搏时间过长，请换一根手指或焐热手指。' }],
]);
const SPO2_UNKNOWN: DeviceRemark = { code: 'spo2-unknown', sentence: '血氧模块报告异常，没有取数值。' };
const LEAD_OFF: DeviceRemark = { code: 'lead-off', sentence: '心电电极脱落，请检查电极和导联线。' };
const WEAK: DeviceRemark = { code: 'weak-signal', sentence: '心电信号弱，请检查电极接触。' };
const PROBE_OFF: DeviceRemark = { code: 'temperature-probe-off', sentence: '体温探头没有接好。' };

function remarksOf(report: ValueReport): readonly DeviceRemark[] {
  switch (report.kind) {
    case 'ecg':
      return [...(report.leadOff ? [LEAD_OFF] : []), ...(report.weak ? [WEAK] : [])];
    case 'spo2':
      return report.status === 0 ? [] : [SPO2_REMARKS.get(report.status) ?? SPO2_UNKNOWN];
    case 'temperature':
      return report.status === 1 || report.status >= 3 ? [PROBE_OFF] : [];
  }
}
