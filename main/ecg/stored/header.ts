import { z } from 'zod';
import { LEADS } from '../../../domain/ecg/leads.ts';
import { MAX_TERMS, MAX_WEIGHT } from './linear.ts';
import { MAX_ORDER } from './predict.ts';

const text = z.string().nullable();
const hertz = z.number().nullable();

/** All that a recording says of itself but the samples, and how those were foretold. */
export const storedHeader = z.object({
  leads: z.array(
    z.object({
      name: z.enum(LEADS),
      contact: z.enum(['on', 'off', 'unknown']),
      derived: z.boolean(),
      order: z.int().min(0).max(MAX_ORDER),
      weights: z.array(z.int().min(-MAX_WEIGHT).max(MAX_WEIGHT)).max(MAX_TERMS),
    }),
  ),
  sampleCount: z.int().min(0),
  rateHz: z.number(),
  microvoltPerCount: z.number().nullable(),
  startedAt: text,
  device: z.object({ maker: text, model: text, serial: text }),
  filters: z.object({ highPassHz: hertz, lowPassHz: hertz, notchHz: hertz }),
  gaps: z.array(z.object({ fromSample: z.int(), count: z.int() })),
  quality: z.enum(['diagnostic', 'display']),
});
export type StoredHeader = z.infer<typeof storedHeader>;
