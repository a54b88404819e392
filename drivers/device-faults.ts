import type { DeviceFault } from './fault.ts';

/** Nobody answers on a line that is open: `device` in words, `todo` how to wake it. */
export function noAnswer(device: string, todo: string): DeviceFault<'no-answer'> {
  return {
    code: 'no-answer',
    sentence: `${device}没有应答。没有采用任何数值，已保存的资料不受影响。${todo}`,
    detail: 'a question was asked twice and not answered',
  };
}

/** What came cannot be what the device sent. */
export function lineDamaged(device: string, detail: string): DeviceFault<'line-damaged'> {
  return {
    code: 'line-damaged',
    sentence: `${device}传来的数据有误码，没有采用。请检查数据线和通信参数，然后重新测量或重新读取。`,
    detail,
  };
}

/** Some of the numbers cannot be true; never says which, for they are somebody's. */
export function implausible(device: string): DeviceFault<'implausible'> {
  return {
    code: 'implausible',
    sentence: `${device}传来的数值超出可能的范围，没有采用。请看设备屏幕核对，需要时重新测量或手工录入。`,
    detail: 'values out of the documented range',
  };
}

/** The device speaks only when it has measured, and has not spoken yet. */
export function nothingHeard(device: string, todo: string): DeviceFault<'nothing-heard'> {
  return {
    code: 'nothing-heard',
    sentence: `端口已打开，但${device}还没有传来数据。已保存的资料不受影响。${todo}`,
    detail: 'nothing received in this session',
  };
}
