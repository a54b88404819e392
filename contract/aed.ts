import { z } from 'zod';
import type { Coverage } from '../domain/aed/coverage.ts';
import { aedKinds, aedSchema, type Point, pointSchema, rescuerKinds } from '../domain/aed/events.ts';
import type { Readiness } from '../domain/aed/readiness.ts';
import type { AedState, RescuerState } from '../domain/aed/state.ts';
import { villageSchema } from '../domain/clinic/events.ts';
import { idSchema, okSchema, procedure, view } from './base.ts';

/** Who keeps the circle: looks, inspects, replaces. */
const circle = ['nurse', 'public-health', 'manager'] as const;
const lookers = [...circle, 'doctor'] as const;

/** A photograph of the machine in its cabinet, made small by the page. */
export const MAX_PHOTO_BYTES = 2 * 1024 * 1024;

export interface AedRow {
  readonly aed: AedState;
  readonly readiness: Readiness;
}

export interface AedList {
  readonly today: string;
  readonly inspectionDays: number;
  readonly drillsPerYear: number;
  readonly rows: readonly AedRow[];
}

export interface VillageOnMap {
  readonly code: string;
  readonly name: string;
  readonly point: Point | null;
  readonly residents: number;
}

export interface CoverageView {
  readonly responseMinutes: number;
  readonly metresPerMinute: number;
  readonly villages: readonly VillageOnMap[];
  readonly coverage: Coverage;
}

const row = view<AedRow>();
const aedId = idSchema;
const { inspected, faultReported, faultRepaired, used, replaced, drilled, retired, changed } = aedKinds;
/** The photograph comes as a file, and is kept by its hash. */
const { photo: _hash, ...inspection } = inspected.body.shape;

/** The AED circle (急救圈) of the township. The ids of what is told are chosen by the page: a repeated click tells once. */
export const aedContract = {
  list: procedure(lookers).output(view<AedList>()),
  register: procedure(circle)
    .input(z.object({ aedId, facts: aedSchema }))
    .output(row),
  change: procedure(circle)
    .input(z.object({ aedId, ...changed.body.shape }))
    .output(row),
  inspect: procedure(circle)
    .input(z.object({ aedId, ...inspection, photo: z.file().max(MAX_PHOTO_BYTES).optional() }))
    .output(row),
  inspectionPhoto: procedure(lookers)
    .input(z.object({ aedId, inspectionId: idSchema }))
    .output(z.file()),
  reportFault: procedure(circle)
    .input(z.object({ aedId, ...faultReported.body.shape }))
    .output(row),
  repairFault: procedure(circle)
    .input(z.object({ aedId, ...faultRepaired.body.shape }))
    .output(row),
  recordUse: procedure(circle)
    .input(z.object({ aedId, ...used.body.shape }))
    .output(row),
  replace: procedure(circle)
    .input(z.object({ aedId, ...replaced.body.shape }))
    .output(row),
  recordDrill: procedure(circle)
    .input(z.object({ aedId, ...drilled.body.shape }))
    .output(row),
  retire: procedure(circle)
    .input(z.object({ aedId, reason: retired.body.shape.reason }))
    .output(row),
  /** What share of the residents lives in villages that an AED reaches in time. */
  coverage: procedure([...lookers, 'administrator']).output(view<CoverageView>()),
  placeVillage: procedure([...circle, 'administrator'])
    .input(z.object({ code: villageSchema.shape.code, point: pointSchema }))
    .output(okSchema),
  rescuers: procedure(lookers).output(view<readonly RescuerState[]>()),
  trainRescuer: procedure(circle)
    .input(z.object({ rescuerId: idSchema, ...rescuerKinds.trained.body.shape }))
    .output(okSchema),
  rescuerLeft: procedure(circle)
    .input(z.object({ rescuerId: idSchema, ...rescuerKinds.left.body.shape }))
    .output(okSchema),
};
