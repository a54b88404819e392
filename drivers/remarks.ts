import type { DeviceRemark } from './vitals-reading.ts';

/** Remarks that several makes of device send. */
export const IRREGULAR_PULSE: DeviceRemark = {
  code: 'irregular-pulse',
  sentence: '血压计提示脉搏不规则，请复测并触诊脉搏。',
};
export const MOVEMENT: DeviceRemark = {
  code: 'movement',
  sentence: '血压计提示测量中有体动，数值可能不准，请让受检者静坐后复测。',
};
export const CLOCK_UNSET: DeviceRemark = {
  code: 'clock-unset',
  sentence: '设备的时钟没有设置，不知道这次测量的时间，请核对后再使用。',
};

/** The remarks whose condition holds. */
export function remarksOf(...given: readonly (readonly [boolean, DeviceRemark])[]): DeviceRemark[] {
  return given.filter(([holds]) => holds).map(([, remark]) => remark);
}
