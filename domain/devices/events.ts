import { z } from 'zod';
import { defineAggregate, defineKind, type EntryOf } from '../journal/index.ts';

/** Where a device hangs. The driver says which kinds it can use. */
export const deviceAddressSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('serial'),
    path: z.string().min(1).max(260),
    baudRate: z.int().min(300).max(921_600),
  }),
  z.object({ kind: z.literal('tcp'), host: z.string().min(1).max(253), port: z.int().min(1).max(65_535) }),
  z.object({
    kind: z.literal('hid'),
    vendorId: z.int().min(0).max(0xffff),
    productId: z.int().min(0).max(0xffff),
    path: z.string().max(260).optional(),
  }),
]);
export type DeviceAddress = Readonly<z.infer<typeof deviceAddressSchema>>;

const label = z.string().trim().min(1).max(60);

/** A device on a seat's table: which driver speaks to it, and where it hangs. */
export const deviceKinds = {
  attached: defineKind(
    'devices.attached',
    1,
    'device',
    'clinic',
    z.object({
      name: label,
      driverId: z.string().max(60),
      seatId: z.string().max(60),
      address: deviceAddressSchema,
    }),
  ),
  changed: defineKind(
    'devices.changed',
    1,
    'device',
    'clinic',
    z.object({ name: label, seatId: z.string().max(60), address: deviceAddressSchema }),
  ),
  detached: defineKind('devices.detached', 1, 'device', 'clinic', z.object({})),
} as const;

export interface DeviceState {
  readonly name: string;
  readonly driverId: string;
  readonly seatId: string;
  readonly address: DeviceAddress;
  readonly attached: boolean;
}

function fold(state: DeviceState | undefined, entry: EntryOf<typeof deviceKinds>): DeviceState | undefined {
  switch (entry.kind) {
    case 'devices.attached':
      return { ...entry.body, attached: true };
    case 'devices.changed':
      return state && { ...state, ...entry.body };
    case 'devices.detached':
      return state && { ...state, attached: false };
  }
}

export const deviceAggregate = defineAggregate('device', deviceKinds, fold);
