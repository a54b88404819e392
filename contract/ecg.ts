import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { purposes } from '../domain/audit/events.ts';
import { ecgKinds } from '../domain/ecg/record/events.ts';
import { ruleSetSchema } from '../domain/ecg/record/fields.ts';
import { reasonSchema } from '../domain/visits/fields.ts';
import { idSchema, okSchema, procedure, view } from './base.ts';
import { MAX_UPLOAD_BYTES } from './ecg-upload.ts';
import type {
  EcgCaptureView,
  EcgDetail,
  EcgLiveEvent,
  EcgRow,
  EcgSamplesView,
  EcgSource,
} from './ecg-views.ts';

const clinical = ['nurse', 'doctor', 'public-health'] as const;

const byEcg = z.object({ ecgId: idSchema });
const byCapture = z.object({ captureId: idSchema });
const row = view<EcgRow>();

export const captureSeconds = [10, 30, 60] as const;
export const ecgFormats = ['scp', 'aecg', 'dicom'] as const;

export const ecgContract = {
  /** The streaming devices of this seat: all of them at once, and again whenever anything about them changes. */
  sources: procedure(clinical).output(eventIterator(view<readonly EcgSource[]>())),
  /**
   * The curve of one of this seat's devices from now on; begins with its format if it streams. A page that is too slow
   * misses samples and is told how many (an event iterator carries JSON only: samples are base64).
   */
  live: procedure(clinical)
    .input(z.object({ deviceId: idSchema }))
    .output(eventIterator(view<EcgLiveEvent>())),

  /** `captureId` is chosen by the page, so that a repeated click starts one capture. Begins with the next sample. */
  startCapture: procedure(clinical)
    .input(
      z.object({
        captureId: idSchema,
        deviceId: idSchema,
        residentId: idSchema,
        visitId: idSchema.optional(),
        seconds: z.literal(captureSeconds),
      }),
    )
    .output(view<EcgCaptureView>()),
  /** Ends it early; what came until now is kept and can be saved. */
  stopCapture: procedure(clinical).input(byCapture).output(view<EcgCaptureView>()),
  /** How a capture goes on, until it is saved or discarded. */
  capture: procedure(clinical).input(byCapture).output(eventIterator(view<EcgCaptureView>())),
  /** Captures of this seat that are neither saved nor discarded, oldest first; also those of before a restart. */
  openCaptures: procedure(clinical).output(view<readonly EcgCaptureView[]>()),
  /** What a capture holds until now, to be looked at before it is saved. */
  captured: procedure(clinical).input(byCapture).output(view<EcgSamplesView>()),
  /** It is on the disk when this returns. Refused `findings` while there are findings and no reason to accept them. */
  saveCapture: procedure(clinical)
    .input(byCapture.extend({ acceptFindings: reasonSchema.optional() }))
    .output(row),
  discardCapture: procedure(clinical)
    .input(byCapture.extend({ reason: reasonSchema }))
    .output(okSchema),

  /** Newest first, with those of the records that were merged into this one. */
  list: procedure(clinical)
    .input(z.object({ residentId: idSchema, limit: z.int().min(1).max(200).default(50) }))
    .output(view<readonly EcgRow[]>()),
  /** Opens an ECG: leaves an audit entry, as a chart does. */
  get: procedure(clinical)
    .input(byEcg.extend({ purpose: z.enum(purposes).default('care') }))
    .output(view<EcgDetail>()),
  /** An audit entry, and the file; refused where the format cannot hold the recording without loss. */
  export: procedure(clinical)
    .input(byEcg.extend({ format: z.enum(ecgFormats) }))
    .output(view<File>()),

  /** A file of another maker's machine; it belongs to the person whose number it names, else it is `unmatched`. */
  import: procedure(clinical)
    .input(z.object({ file: z.file().max(MAX_UPLOAD_BYTES) }))
    .output(row),
  /** Imported and belonging to nobody yet, oldest first. */
  unmatched: procedure(clinical).output(view<readonly EcgRow[]>()),
  assign: procedure(clinical)
    .input(byEcg.extend({ residentId: idSchema }))
    .output(row),
  withdraw: procedure(clinical)
    .input(byEcg.extend({ reason: reasonSchema }))
    .output(row),
  /** The reading doctor's lines; a later statement stands after the earlier ones, all stay. */
  setStatement: procedure(['doctor'])
    .input(byEcg.extend({ ...ecgKinds.read.body.shape }))
    .output(row),
  changes: procedure(clinical).output(
    eventIterator(z.object({ ecgId: idSchema, residentId: z.string().nullable() })),
  ),

  /** The rules of critical values that this clinic goes by. */
  rules: procedure('signed-in').output(z.object({ ruleSet: ruleSetSchema })),
  chooseRules: procedure(['administrator', 'manager'])
    .input(z.object({ ruleSet: ruleSetSchema }))
    .output(okSchema),
};
