import { canonicalJson } from '../journal/canonical.ts';
import type { Offered } from './events.ts';

type Told = Pick<Offered, 'driverId' | 'deviceId' | 'made' | 'deviceTime' | 'measured'>;

/**
 * What makes a stored reading the same wherever and whenever the memory is read: driver, device, its user, its time
 * and its numbers. The serial number is the device's own, at any seat; without one only the place where it is attached
 * tells devices apart. To be hashed into an id.
 */
export function memoryKeyText({ driverId, deviceId, made, deviceTime, measured }: Told): string {
  const device = made.serial === null ? { deviceId } : { serial: made.serial };
  const numbers = measured.map(({ measure, value, unit }) => `${measure} ${value} ${unit}`).sort();
  return canonicalJson({ driverId, ...device, user: made.user, deviceTime, numbers });
}
