import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { idSchema, procedure, view } from './base.ts';
import type { EcgCriticalView } from './ecg-views.ts';

const clinical = ['nurse', 'doctor', 'public-health'] as const;

/** Critical values (危急值) of ECGs: open until somebody said what was done and who was told. */
export const ecgCriticalsContract = {
  /** Open ones, oldest first: at once, and again whenever one is raised or acknowledged. */
  open: procedure(clinical).output(eventIterator(view<readonly EcgCriticalView[]>())),
  /** Who and when come from the session. The words are needed: a critical value is never just clicked away. */
  acknowledge: procedure(['nurse', 'doctor'])
    .input(
      z.object({
        criticalId: idSchema,
        /** What was done for the person. */
        done: z.string().trim().min(2).max(500),
        /** Whom it was told to. */
        told: z.string().trim().min(1).max(100),
      }),
    )
    .output(view<EcgCriticalView>()),
};
