import type { DriverState } from '../../drivers/types.ts';
import type { Log } from '../log.ts';

/** Of one device until it is well again. */
const MOST_WRITTEN = 20;

/**
 * Writes a device's faults into the log with what technicians need and nobody at the desk is shown. A driver tries again
 * for ever: each fault is written once until the device has been well.
 */
export function faultDiary(log: Log, driverId: string, deviceName: () => string) {
  const written = new Set<string>();
  return (state: DriverState): void => {
    if (state.status === 'ready') written.clear();
    if (!('fault' in state)) return;
    const { code, detail } = state.fault;
    const key = `${code} ${detail}`;
    if (written.has(key) || written.size >= MOST_WRITTEN) return;
    written.add(key);
    log.write('device-fault', { driver: driverId, device: deviceName(), code, detail });
  };
}
