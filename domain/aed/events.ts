import { z } from 'zod';
import { defineKind } from '../journal/index.ts';
import { calendarDateSchema } from '../residents/calendar-date.ts';
import { lineSchema } from '../residents/text.ts';
import { idSchema, reasonSchema } from '../visits/fields.ts';

const hashSchema = z.string().regex(/^[0-9a-f]{64}$/);

/** Pads or a battery: what expires. */
const partSchema = z.strictObject({
  lot: lineSchema(40).optional(),
  installedOn: calendarDateSchema.optional(),
  expiresOn: calendarDateSchema,
});
export type Part = Readonly<z.infer<typeof partSchema>>;

/** Degrees, WGS 84. */
export const pointSchema = z.strictObject({
  latitude: z.number().min(-90).max(90),
  longitude: z.number().min(-180).max(180),
});
export type Point = Readonly<z.infer<typeof pointSchema>>;

export const aedSchema = z.strictObject({
  maker: lineSchema(60),
  model: lineSchema(60),
  serial: lineSchema(60),
  /** The whole text of its UDI as it was scanned. */
  udi: lineSchema(200).optional(),
  place: lineSchema(120),
  building: lineSchema(60).optional(),
  floor: lineSchema(30).optional(),
  point: pointSchema.optional(),
  villageCode: z.string().max(3).optional(),
  custodianName: lineSchema(40),
  custodianPhone: lineSchema(30),
  adultPads: partSchema,
  childPads: partSchema.optional(),
  battery: partSchema,
});
export type AedFacts = Readonly<z.infer<typeof aedSchema>>;

/** What of an AED may be corrected or changes by itself; its parts are replaced instead. */
export const CHANGEABLE = [
  'maker',
  'model',
  'serial',
  'place',
  'building',
  'floor',
  'point',
  'villageCode',
  'custodianName',
  'custodianPhone',
] as const;
export type ChangeableField = (typeof CHANGEABLE)[number];

const { maker, model, serial, place, building, floor, point, villageCode, custodianName, custodianPhone } =
  aedSchema.shape;
const change = <Schema extends z.ZodType>(value: Schema) =>
  z.strictObject({ was: value, now: value }).optional();
const changeOrNone = <Schema extends z.ZodType>(value: z.ZodOptional<Schema>) =>
  change(value.unwrap().nullable());

const aedChangesSchema = z
  .strictObject({
    maker: change(maker),
    model: change(model),
    serial: change(serial),
    place: change(place),
    building: changeOrNone(building),
    floor: changeOrNone(floor),
    point: changeOrNone(point),
    villageCode: changeOrNone(villageCode),
    custodianName: change(custodianName),
    custodianPhone: change(custodianPhone),
  })
  .refine((changes) => Object.keys(changes).length > 0, '没有改动');
export type AedChanges = Readonly<z.infer<typeof aedChangesSchema>>;

/** 状态指示: what the machine itself shows. */
export const INDICATORS = { green: '正常（绿）', red: '故障（红）', unknown: '看不清' } as const;

const inspectionSchema = z.strictObject({
  inspectionId: idSchema,
  on: calendarDateSchema,
  indicator: z.enum(['green', 'red', 'unknown']),
  cabinetIntact: z.boolean(),
  padsSealed: z.boolean(),
  reachable: z.boolean(),
  note: lineSchema(200).optional(),
  photo: hashSchema.optional(),
});
export type Inspection = Readonly<z.infer<typeof inspectionSchema>>;

export const PARTS = { 'adult-pads': '成人电极片', 'child-pads': '儿童电极片', battery: '电池' } as const;
export type PartName = keyof typeof PARTS;

/** 自动体外除颤器. */
export const aedKinds = {
  registered: defineKind('aed.registered', 1, 'aed', 'county', aedSchema),
  /** A move, another custodian: for every field what was seen before and what it is now. */
  changed: defineKind(
    'aed.changed',
    1,
    'aed',
    'county',
    z.strictObject({ changes: aedChangesSchema, reason: reasonSchema }),
  ),
  inspected: defineKind('aed.inspected', 1, 'aed', 'county', inspectionSchema),
  faultReported: defineKind(
    'aed.fault-reported',
    1,
    'aed',
    'county',
    z.strictObject({ faultId: idSchema, on: calendarDateSchema, what: lineSchema(200) }),
  ),
  faultRepaired: defineKind(
    'aed.fault-repaired',
    1,
    'aed',
    'county',
    z.strictObject({ faultId: idSchema, on: calendarDateSchema, how: lineSchema(200) }),
  ),
  /** 使用事件. Pads that were opened are used up. */
  used: defineKind(
    'aed.used',
    1,
    'aed',
    'county',
    z.strictObject({
      useId: idSchema,
      on: calendarDateSchema,
      shocks: z.int().min(0).max(100),
      opened: z.enum(['none', 'adult-pads', 'child-pads']),
      outcome: lineSchema(200),
    }),
  ),
  replaced: defineKind(
    'aed.replaced',
    1,
    'aed',
    'county',
    z.strictObject({
      part: z.enum(['adult-pads', 'child-pads', 'battery']),
      now: partSchema,
      on: calendarDateSchema,
    }),
  ),
  drilled: defineKind(
    'aed.drilled',
    1,
    'aed',
    'county',
    z.strictObject({
      drillId: idSchema,
      on: calendarDateSchema,
      people: z.int().min(1).max(10_000),
      note: lineSchema(200).optional(),
    }),
  ),
  retired: defineKind(
    'aed.retired',
    1,
    'aed',
    'county',
    z.strictObject({ on: calendarDateSchema, reason: reasonSchema }),
  ),
} as const;

/** 救护员: somebody trained in resuscitation, who may be called. */
export const rescuerKinds = {
  trained: defineKind(
    'aed.rescuer-trained',
    1,
    'rescuer',
    'county',
    z.strictObject({
      name: lineSchema(40),
      phone: lineSchema(30),
      villageCode: z.string().max(3).optional(),
      trainedOn: calendarDateSchema,
      validUntil: calendarDateSchema,
    }),
  ),
  left: defineKind('aed.rescuer-left', 1, 'rescuer', 'county', z.strictObject({ reason: reasonSchema })),
} as const;

/** Where a village lies on the township's own map; the subject's id is its code. */
export const villagePointKinds = {
  placed: defineKind('aed.village-placed', 1, 'village-point', 'clinic', pointSchema),
} as const;
