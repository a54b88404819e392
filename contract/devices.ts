import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { deviceAddressSchema } from '../domain/devices/events.ts';
import { cardSchema } from '../domain/residents/card.ts';
import { idSchema, okSchema, procedure } from './base.ts';

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
  live: deviceLiveSchema,
  lastReadings: z.array(z.object({ atMs: z.number(), summary: z.string() })),
});

export const devicesContract = {
  drivers: procedure('signed-in').output(
    z.array(
      z.object({
        id: z.string(),
        title: z.string(),
        addressKinds: z.array(z.enum(['serial', 'tcp', 'hid'])),
        defaultAddress: deviceAddressSchema,
      }),
    ),
  ),
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
};
