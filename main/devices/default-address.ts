import type { DeviceAddress } from '../../domain/devices/events.ts';
import type { Driver } from '../../drivers/types.ts';

type Kind = DeviceAddress['kind'];

/** The ports by which a driver's device can be attached; recordings are for tests. */
export function attachableKinds(driver: Driver): Kind[] {
  const kinds: Kind[] = ['serial', 'tcp', 'hid'];
  return kinds.filter((kind) => driver.addressKinds.includes(kind));
}

/** What the form for a new device begins with. */
export function defaultAddress(driver: Driver, platform: NodeJS.Platform): DeviceAddress {
  switch (attachableKinds(driver)[0]) {
    case 'tcp':
      // The port of a serial server's first line, as most makes have it from the factory.
      return { kind: 'tcp', host: '192.168.1.254', port: 4001 };
    case 'hid':
      return { kind: 'hid', ...(driver.usbIds?.[0] ?? { vendorId: 0, productId: 0 }) };
    default: {
      const path = platform === 'win32' ? 'COM3' : '/dev/ttyUSB0';
      return { kind: 'serial', path, ...(driver.serialLine ?? { baudRate: 9_600 }) };
    }
  }
}
