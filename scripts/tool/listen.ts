import { parseArgs } from 'node:util';
import { systemClock } from '../../drivers/clock.ts';
import { openTransport } from '../../drivers/transport/open.ts';
import type { DriverState } from '../../drivers/types.ts';
import { findDriver, settingsOf } from './find-driver.ts';
import { parsePort } from './port.ts';
import { printJson } from './print.ts';
import { ToolFault, type Verb } from './verb.ts';

/** Prints every reading as a line until Ctrl-C; says on standard error when the device goes and comes back. */
export const listen: Verb = {
  name: 'listen',
  usage: 'listen [--baud 波特率] [--set 设置=值]… [--for 秒] <设备> <端口>',
  summary: '连接一台设备，每个读数输出一行，直到 Ctrl-C；端口：串口路径、tcp:主机:端口、hid:vid:pid',
  run: async (args) => {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        baud: { type: 'string' },
        set: { type: 'string', multiple: true, default: [] },
        for: { type: 'string' },
      },
    });
    const [driverId, ...port] = positionals;
    if (driverId === undefined || port.length === 0) throw new ToolFault(`用法：${listen.usage}`);
    const driver = findDriver(driverId);
    const address = parsePort(port.join(' '), driver, positive(values.baud, '--baud'));
    const seconds = positive(values.for, '--for');

    const ended = Promise.withResolvers<void>();
    const tell = stateTeller(ended.reject);
    const handle = driver.start({
      clock: systemClock,
      settings: settingsOf(driver, values.set),
      open: (events, signal) => openTransport(address, events, { clock: systemClock, signal }),
      emit: (event) => {
        if (event.type === 'reading') printJson(event.reading);
        else if (event.type === 'ecg') printJson({ kind: 'ecg', ...event.event });
        else tell(event.state);
      },
    });
    process.once('SIGINT', () => ended.resolve());
    process.once('SIGTERM', () => ended.resolve());
    if (seconds !== undefined) setTimeout(() => ended.resolve(), seconds * 1000);
    await ended.promise.finally(handle.stop);
  },
};

/** A port that cannot even be opened is a mistake of the caller; one that is lost later is waited for. */
function stateTeller(giveUp: (fault: ToolFault) => void): (state: DriverState) => void {
  let wasReady = false;
  return (state) => {
    wasReady ||= state.status === 'ready';
    if (state.status === 'offline' && !wasReady) giveUp(new ToolFault(state.fault.sentence));
    else if (state.status === 'offline' || state.status === 'fault') console.error(state.fault.sentence);
    else if (state.status === 'ready') console.error('已连接，等待设备。');
  };
}

function positive(text: string | undefined, option: string): number | undefined {
  if (text === undefined) return undefined;
  const number = Number(text);
  if (number > 0 && number < 2 ** 31) return number;
  throw new ToolFault(`${option} 应为大于 0 的数。`);
}
