import { canBe } from '../oximetry.ts';
import type { DeviceRemark, Measured } from '../vitals-reading.ts';

/** What is kept of a recording, however long it is: how often each value came. */
export interface RecordingTally {
  /** SpO₂ and pulse of one second. */
  add(spo2: number, pulse: number): void;
  /** Null when no second had values. */
  summary(): { readonly values: readonly Measured[]; readonly remark: DeviceRemark } | null;
}

/** Counts the seconds of a stored recording that have values. */
export function createRecordingTally(): RecordingTally {
  const spo2Counts = new Uint32Array(0x100);
  const pulseCounts = new Uint32Array(0x100);
  let seconds = 0;
  return {
    add: (spo2, pulse) => {
      if (!canBe(spo2, pulse)) return;
      seconds++;
      spo2Counts[spo2] = (spo2Counts[spo2] ?? 0) + 1;
      pulseCounts[pulse] = (pulseCounts[pulse] ?? 0) + 1;
    },
    summary: () => {
      if (seconds === 0) return null;
      const lowest = spo2Counts.findIndex((count) => count > 0);
      return {
        values: [
          { measure: 'spo2', value: middleOf(spo2Counts, seconds), unit: '%' },
          { measure: 'pulse', value: middleOf(pulseCounts, seconds), unit: '/min' },
        ],
        remark: {
          code: 'recording',
          sentence: `血氧仪存储的连续记录：有效 ${seconds} 秒，数值为中位数，血氧最低 ${lowest}%。`,
        },
      };
    },
  };
}

/** The median of values of which `counts` says how often each came. */
function middleOf(counts: Uint32Array, total: number): number {
  let seen = 0;
  return counts.findIndex((count) => {
    seen += count;
    return seen * 2 >= total;
  });
}
