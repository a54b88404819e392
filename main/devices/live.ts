import type { DeviceLive } from '../../contract/devices.ts';
import type { DriverState } from '../../drivers/types.ts';

/** What a device is doing and since when, without saying which device. */
export type Phase = DeviceLive['phase'];

/** A driver's state in words for the seat. */
export function sentenceOf(state: DriverState): string {
  switch (state.status) {
    case 'opening':
      return '正在连接设备…';
    case 'ready':
      return '已连接，可以使用。';
    case 'reading':
      return '正在读取，请不要移动。';
    case 'fault':
    case 'offline':
      return state.fault.sentence;
    case 'closed':
      return '已停用。';
  }
}
