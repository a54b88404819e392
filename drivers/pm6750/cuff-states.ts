import type { DeviceFault } from '../fault.ts';

export const FINISHED = 0;
export const MEASURING = 1;

const SAFE = '没有采用任何数值。';
const AGAIN = '处理后可以重新测量。';

/** How a measurement may end without a result, by the number in the status byte (PROTOCOL.md §3). */
const ENDS: ReadonlyMap<number, readonly [code: string, sentence: string]> = new Map([
  [2, ['cuff-stopped', `血压测量已停止，袖带放气。${SAFE}需要时重新测量。`]],
  [3, ['cuff-overpressure', `袖带压力过高，模块已自动放气保护。${SAFE}请检查袖带是否被压住或打折。${AGAIN}`]],
  [4, ['cuff-loose', `袖带太松或没有接好。${SAFE}请绑紧袖带并检查气管接头。${AGAIN}`]],
  [5, ['cuff-timeout', `血压测量超时。${SAFE}请检查袖带位置，让受检者安静不动。${AGAIN}`]],
  [6, ['cuff-error', `血压测量出错。${SAFE}请检查袖带和气管。${AGAIN}反复出现请改用其他血压计。`]],
  [7, ['cuff-disturbed', `血压测量受到干扰（体动或震动）。${SAFE}请让受检者静坐不动、不说话。${AGAIN}`]],
  [8, ['cuff-no-result', `血压超出可测范围，没有结果。${SAFE}请核对袖带尺寸，用听诊法复测。`]],
]);

/** 9 and 10 are the module's own start-up. */
const STARTING_UP = [9, 10];

/** Why a cuff in this state gives no result; null for the states that are none of an end. */
export function endOfCuff(state: number): DeviceFault | null {
  if (state === FINISHED || state === MEASURING || STARTING_UP.includes(state)) return null;
  const [code, sentence] = ENDS.get(state) ?? [
    'cuff-unknown',
    `血压模块报告了未列入说明的状态（${state}）。${SAFE}请检查袖带。${AGAIN}`,
  ];
  return { code, sentence, detail: `cuff state ${state}` };
}

export const CUFF_IMPLAUSIBLE: DeviceFault = {
  code: 'implausible',
  sentence: `血压模块测完，但没有给出可能的数值。${SAFE}请检查袖带位置后重新测量。`,
  detail: 'finished without plausible pressures',
};
export const CUFF_BUSY: DeviceFault = {
  code: 'cuff-busy',
  sentence: '正在测血压，没有再次充气。请等这次测完，或先停止。',
  detail: 'a measurement is under way',
};
export const CUFF_SILENT: DeviceFault = {
  code: 'cuff-silent',
  sentence: `血压模块没有回应，已发出停止命令。${SAFE}请查看袖带是否仍在充气，必要时拔下气管；再检查数据线后重试。`,
  detail: 'no cuff report in time',
};
export const CUFF_TOO_LONG: DeviceFault = {
  code: 'cuff-too-long',
  sentence: `血压测量时间过长，已发出停止命令。${SAFE}请查看袖带是否已放气，必要时拔下气管，再重新测量。`,
  detail: 'still measuring after the longest time',
};
