import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { ecgKinds } from '../domain/ecg/record/events.ts';
import { idSchema, procedure, view } from './base.ts';
import type { EcgCriticalView } from './ecg-views.ts';

const clinical = ['nurse', 'doctor', 'public-health'] as const;

/** Critical values (危急值) of ECGs: open until somebody said what was done and who was told. */
export const ecgCriticalsContract = {
  /** Open ones, oldest first: at once, and again whenever one is raised or acknowledged. */
  open: procedure(clinical).output(eventIterator(view<readonly EcgCriticalView[]>())),
  /** What the clinic's list calls critical and only a doctor's eye can tell. */
  handList: procedure(clinical).output(z.array(z.object({ code: z.string(), words: z.string() }))),
  /** A doctor marks one of them; it is then open like any other. */
  raise: procedure(['doctor'])
    .input(z.object({ ecgId: idSchema, code: z.string().max(60) }))
    .output(view<EcgCriticalView>()),
  /** Who and when come from the session. The words are needed: a critical value is never just clicked away. */
  acknowledge: procedure(['nurse', 'doctor'])
    .input(
      z.object({
        ecgId: idSchema,
        /** `done`: what was done for the person; `told`: whom it was told to. */
        ...ecgKinds.criticalAcknowledged.body.shape,
      }),
    )
    .output(view<EcgCriticalView>()),
};
