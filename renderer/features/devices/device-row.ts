import type { InferClientOutputs } from '@orpc/client';
import type { DeviceLive } from '../../../contract/devices.ts';
import type { DeviceAddress } from '../../../domain/devices/events.ts';
import type { NodeClient } from '../../client/types.ts';
import type { Tone } from '../../ui/sentence.tsx';

type DeviceOutputs = InferClientOutputs<NodeClient>['devices'];
export type DeviceRow = DeviceOutputs['list'][number];
export type DriverInfo = DeviceOutputs['drivers'][number];
export type Ports = DeviceOutputs['ports'];

export const addressKindLabels: Readonly<Record<DeviceAddress['kind'], string>> = {
  serial: '串口',
  tcp: '网络（串口服务器）',
  hid: 'USB（HID）',
};

/** Where a device hangs, in a few words. */
export function addressText(address: DeviceAddress): string {
  switch (address.kind) {
    case 'serial':
      return `${address.path}，${address.baudRate} 波特`;
    case 'tcp':
      return `${address.host}:${address.port}`;
    case 'hid':
      return `USB ${hex(address.vendorId)}:${hex(address.productId)}`;
  }
}

export const phaseMarks: Readonly<
  Record<DeviceLive['phase'], { readonly tone: Tone | 'quiet'; readonly word: string }>
> = {
  opening: { tone: 'info', word: '正在打开' },
  ready: { tone: 'good', word: '就绪' },
  reading: { tone: 'info', word: '正在读' },
  fault: { tone: 'danger', word: '故障' },
  offline: { tone: 'warn', word: '没有连上' },
  closed: { tone: 'quiet', word: '已停用' },
};

/** It cannot be used now, and its sentence says what to do. */
export function isInTrouble({ live }: Pick<DeviceRow, 'live'>): boolean {
  return live.phase === 'fault' || live.phase === 'offline';
}

function hex(id: number): string {
  return id.toString(16).padStart(4, '0').toUpperCase();
}
