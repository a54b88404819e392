import { systemClock } from '../../../drivers/clock.ts';
import { identityCardSam } from '../../../drivers/identity-card-sam/driver.ts';
import { createSamSimulator, type SamSimulator } from '../../../drivers/identity-card-sam/simulator.ts';
import { attachToSeat, type SerialDevice, serialDevice } from './serial-device.ts';

export interface DeskReader extends SerialDevice {
  readonly simulator: SamSimulator;
  readonly close: () => Promise<void>;
}

/** A reader on a real serial line; the workstation does not know of it yet. */
export async function serialReader(dir: string): Promise<DeskReader> {
  const simulator = createSamSimulator({ clock: systemClock, latencyMs: () => 20 });
  const line = await serialDevice(dir, simulator);
  return { simulator, ...line, close: line.unplug };
}

/** Has the administrator attach the reader to the desk's seat. */
export function attachToDesk(url: string, { path }: DeskReader): Promise<void> {
  const wish = { name: '串口读卡器', driverId: identityCardSam.id, seat: '前台', baudRate: 115_200 };
  return attachToSeat(url, path, wish);
}
