import type { DeviceAddress, DeviceSettings, DeviceState } from '../../../domain/devices/events.ts';
import { refuseAttachment } from '../../../domain/devices/rules.ts';
import { settingFaults } from '../../../domain/devices/settings.ts';
import type { Services } from '../../services.ts';
import { attachedDevices } from '../../store/queries/devices.ts';
import { notFound, refused } from '../base.ts';

const MAX_DEVICES = 100;

interface Attachment {
  readonly address: DeviceAddress;
  readonly settings?: DeviceSettings | undefined;
}

/** Throws the rule's no for a device that is to hang at this seat and address. */
export function checkAttachment(
  services: Services,
  driverId: string,
  seatId: string,
  { address, settings = {} }: Attachment,
  id?: string,
) {
  const { store, devices } = services;
  if (!store.state('seat', seatId)) {
    const sentence = '没有这个座位，什么都没有改动。请重新选择座位。';
    throw refused('seat-unknown', sentence, { fields: [{ field: 'seatId', sentence }] });
  }
  const others = attachedDevices(store.db)
    .filter((device) => device.id !== id)
    .map((device) => ({ id: device.id, name: device.state.name, address: device.state.address }));
  if (others.length >= MAX_DEVICES) {
    throw refused('too-many-devices', `设备已满 ${MAX_DEVICES} 台。请先停用不再使用的设备。`);
  }
  const driver = devices.drivers.find((known) => known.id === driverId);
  const no = refuseAttachment(driver, address, others);
  if (no) {
    const field = no.code === 'driver-unknown' ? 'driverId' : 'address';
    throw refused(no.code, no.sentence, { fields: [{ field, sentence: no.sentence }] });
  }
  const faults = settingFaults(driver?.settings ?? [], settings);
  const [first] = faults;
  if (!first) return;
  const fields = faults.map(({ key, sentence }) => ({ field: `settings.${key}`, sentence }));
  throw refused('setting', first.sentence, { fields });
}

export function attachedState(services: Services, id: string): DeviceState {
  const state = services.store.state<DeviceState>('device', id);
  if (!state?.attached) throw notFound();
  return state;
}
