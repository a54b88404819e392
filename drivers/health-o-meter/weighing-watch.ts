import type { DeviceRemark } from '../vitals-reading.ts';
import type { Weighing } from './protocol.ts';

export const SENT_ONCE: DeviceRemark = {
  code: 'sent-once',
  sentence: '体重秤只发来一次，无法比对，请与秤面显示核对。',
};

/**
 * Makes one reading of the packets that the scale repeats every second while a weight is locked. They have no
 * checksum: two in a row must be the same, or the only one is told with a remark once the scale falls silent.
 */
export function createWeighingWatch(tell: (weighing: Weighing, remarks: readonly DeviceRemark[]) => void) {
  let last: Weighing | null = null;
  let told: Weighing | null = null;
  return {
    packet: (weighing: Weighing) => {
      const repeated = last !== null && same(last, weighing);
      last = weighing;
      if (!repeated || (told !== null && same(told, weighing))) return;
      told = weighing;
      tell(weighing, []);
    },
    /** The weight is no longer locked: the next packet belongs to another weighing. */
    silence: () => {
      if (last !== null && told === null) tell(last, [SENT_ONCE]);
      last = null;
      told = null;
    },
  };
}

function same(a: Weighing, b: Weighing): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
