import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { type DeviceAddress, deviceAddressSchema, deviceSettingsSchema } from '../domain/devices/events.ts';
import type { DriverSettingFacts } from '../domain/devices/settings.ts';
import { measuredSchema } from '../domain/readings/measured.ts';
import { cardSchema } from '../domain/residents/card.ts';
import { idSchema, okSchema, procedure, rowsAtMost, view } from './base.ts';

export const deviceLiveSchema = z.object({
  deviceId: idSchema,
  /** What the driver is doing, in words for people. */
  phase: z.enum(['opening', 'ready', 'reading', 'fault', 'offline', 'closed']),
  sentence: z.string(),
  sinceMs: z.number(),
});
export type DeviceLive = Readonly<z.infer<typeof deviceLiveSchema>>;

export const readingEventSchema = z.object({
  readingId: idSchema,
  deviceId: idSchema,
  atMs: z.number(),
  reading: z.discriminatedUnion('kind', [
    /** The card as a resident's record keeps it; `warnings` are for the person at the desk. */
    z.object({ kind: z.literal('identity-card'), card: cardSchema, warnings: z.array(z.string()) }),
    /** One code of a scanner; `aim` is its symbology identifier such as `]d2`. GS (FNC1) is U+001D. */
    z.object({ kind: z.literal('scan'), text: z.string(), aim: z.string().nullable() }),
    /** What a device shows while it measures; kept only when the nurse takes it (`readings.keepLive`). */
    z.object({
      kind: z.literal('live-vitals'),
      deviceName: z.string(),
      measured: z.array(measuredSchema),
      remarks: z.array(z.string()),
    }),
  ]),
});
export type ReadingEvent = Readonly<z.infer<typeof readingEventSchema>>;

export const deviceRowSchema = z.object({
  id: idSchema,
  name: z.string(),
  driverId: z.string(),
  driverTitle: z.string(),
  seatId: idSchema,
  seatName: z.string(),
  address: deviceAddressSchema,
  settings: deviceSettingsSchema,
  /** What the seat may ask it to do, such as to inflate the cuff. */
  commands: z.array(z.object({ id: z.string(), label: z.string() })),
  /** It tells vitals, and so belongs on the nurse's desk. */
  tellsVitals: z.boolean(),
  /** It reads identity cards: the registrar's reader. */
  readsCards: z.boolean(),
  live: deviceLiveSchema,
  lastReadings: z.array(z.object({ atMs: z.number(), summary: z.string() })),
});

export type SerialAddress = Extract<DeviceAddress, { kind: 'serial' }>;

/** A sort of device that can be attached. */
export interface DriverRow {
  readonly id: string;
  readonly title: string;
  readonly addressKinds: readonly DeviceAddress['kind'][];
  readonly defaultAddress: DeviceAddress;
  readonly settings: readonly DriverSettingFacts[];
}

/** A simulated device of the practice clinic, and what it can be made to measure. */
export interface VitalsSimulator {
  readonly deviceId: string;
  readonly name: string;
  readonly acts: readonly { readonly id: string; readonly label: string }[];
}

/** More than any driver asks for. */
const settings = deviceSettingsSchema.refine(rowsAtMost(40));

export const devicesContract = {
  drivers: procedure('signed-in').output(z.array(view<DriverRow>())),
  /** Ports that this computer has; `sentence` says why a list may be incomplete. */
  ports: procedure('signed-in').output(
    z.object({
      serial: z.array(z.object({ path: z.string(), label: z.string() })),
      /** `path` is null where the system names none; make and product then have to be enough. */
      hid: z.array(
        z.object({
          vendorId: z.int(),
          productId: z.int(),
          path: z.string().nullable(),
          label: z.string(),
        }),
      ),
      sentences: z.array(z.string()),
    }),
  ),
  list: procedure('signed-in').output(z.array(deviceRowSchema)),
  attach: procedure(['administrator'])
    .input(
      z.object({
        name: z.string().trim().min(1).max(60),
        driverId: z.string().max(60),
        seatId: idSchema,
        address: deviceAddressSchema,
        settings: settings.optional(),
      }),
    )
    .output(z.object({ id: idSchema })),
  change: procedure(['administrator'])
    .input(
      z.object({
        id: idSchema,
        name: z.string().trim().min(1).max(60),
        seatId: idSchema,
        address: deviceAddressSchema,
        settings: settings.optional(),
      }),
    )
    .output(okSchema),
  detach: procedure(['administrator'])
    .input(z.object({ id: idSchema }))
    .output(okSchema),
  /** Asks the device who it is. */
  test: procedure('signed-in')
    .input(z.object({ id: idSchema }))
    .output(z.object({ ok: z.boolean(), sentence: z.string() })),
  /** Asks a device of this seat to do one of its `commands`. */
  command: procedure(['nurse', 'doctor', 'administrator'])
    .input(z.object({ id: idSchema, command: z.string().max(40) }))
    .output(z.object({ ok: z.boolean(), sentence: z.string() })),
  /** Live state of all devices: all of them first, then each change. */
  states: procedure('signed-in').output(eventIterator(deviceLiveSchema)),
  /** Readings of the devices of this connection's own seat, from now on. */
  readings: procedure('signed-in').output(eventIterator(readingEventSchema)),
  /** Practice clinic only: the simulated reader of this seat, and the cards that can be laid on it. */
  simulators: procedure('signed-in').output(
    z.array(
      z.object({
        deviceId: idSchema,
        cards: z.array(z.object({ id: z.string(), label: z.string() })),
        cardOn: z.string().nullable(),
      }),
    ),
  ),
  /** Lays a card on the simulated reader, or lifts it (`null`). */
  simulateCard: procedure('signed-in')
    .input(z.object({ deviceId: idSchema, cardId: z.string().max(40).nullable() }))
    .output(okSchema),
  /** Practice clinic only: this seat's simulated blood-pressure monitor, oximeter … */
  vitalsSimulators: procedure('signed-in').output(z.array(view<VitalsSimulator>())),
  /** Makes one of them measure, show its memory … */
  simulateVitals: procedure('signed-in')
    .input(z.object({ deviceId: idSchema, actId: z.string().max(40) }))
    .output(okSchema),
};
