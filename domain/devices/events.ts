import { z } from 'zod';
import { defineAggregate, defineKind, type EntryOf } from '../journal/index.ts';

/** Where a device hangs. The driver says which kinds it can use. */
export const deviceAddressSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('serial'),
    path: z.string().min(1).max(260),
    baudRate: z.int().min(300).max(921_600),
    /** Absent: as the driver's devices leave the factory. */
    dataBits: z.literal([7, 8]).optional(),
    parity: z.enum(['none', 'even', 'odd']).optional(),
    stopBits: z.literal([1, 2]).optional(),
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

/** By the keys of the driver's settings; what they may be only the driver knows. */
export const deviceSettingsSchema = z.record(
  z.string().min(1).max(40),
  z.union([z.number(), z.string().max(60)]),
);
export type DeviceSettings = Readonly<z.infer<typeof deviceSettingsSchema>>;

const label = z.string().trim().min(1).max(60);

/** A device on a seat's table: which driver speaks to it, and where it hangs. */
export const deviceKinds = {
  attached: defineKind(
    'devices.attached',
    // 2: details of the serial line, settings of the driver.
    2,
    'device',
    'clinic',
    z.object({
      name: label,
      driverId: z.string().max(60),
      seatId: z.string().max(60),
      address: deviceAddressSchema,
      settings: deviceSettingsSchema.optional(),
    }),
  ),
  changed: defineKind(
    'devices.changed',
    2,
    'device',
    'clinic',
    z.object({
      name: label,
      seatId: z.string().max(60),
      address: deviceAddressSchema,
      settings: deviceSettingsSchema.optional(),
    }),
  ),
  detached: defineKind('devices.detached', 1, 'device', 'clinic', z.object({})),
} as const;

export interface DeviceState {
  readonly name: string;
  readonly driverId: string;
  readonly seatId: string;
  readonly address: DeviceAddress;
  readonly settings?: DeviceSettings | undefined;
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
