import type { DeviceAddress } from './events.ts';
import { portText, samePort } from './port.ts';

/** What the rules need to know of a driver: its name and the ports it can speak over. */
export interface DriverFacts {
  readonly title: string;
  readonly addressKinds: readonly string[];
}

export interface PortUse {
  readonly id: string;
  readonly name: string;
  readonly address: DeviceAddress;
}

export interface AttachRefusal {
  readonly code: 'driver-unknown' | 'address-kind' | 'port-taken';
  readonly sentence: string;
}

const KIND_TEXT = { serial: '串口', tcp: '网络串口', hid: 'USB（HID）' } as const;

/** Whether a device may hang there; undefined when nothing speaks against it. `others` are the other devices. */
export function refuseAttachment(
  driver: DriverFacts | undefined,
  address: DeviceAddress,
  others: readonly PortUse[],
): AttachRefusal | undefined {
  if (!driver) {
    const sentence = '本程序没有这种设备的驱动，什么都没有改动。请从列表中选择设备型号，或升级程序。';
    return { code: 'driver-unknown', sentence };
  }
  if (!driver.addressKinds.includes(address.kind)) {
    const sentence = `“${driver.title}”不能接在${KIND_TEXT[address.kind]}上，什么都没有改动。请换一种连接方式。`;
    return { code: 'address-kind', sentence };
  }
  const holder = others.find((other) => samePort(other.address, address));
  return holder && { code: 'port-taken', sentence: portTakenSentence(address, holder.name) };
}

export function portTakenSentence(address: DeviceAddress, holderName: string): string {
  return `${portText(address)} 已由设备“${holderName}”使用，一个端口只能接一台设备。请改用别的端口，或先停用“${holderName}”。`;
}
