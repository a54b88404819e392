import { z } from 'zod';
import { contractKinds } from '../domain/signing/events.ts';
import { reasonSchema } from '../domain/visits/fields.ts';
import { idSchema, procedure, view } from './base.ts';
import { signers } from './signing.ts';
import type { TaskView, TeamProgress, TeamTask } from './signing-views.ts';

const served = contractKinds.served.body.shape;
const confirmed = contractKinds.serviceConfirmed.body.shape;
const tasks = view<readonly TaskView[]>();
const ofService = z.object({ contractId: idSchema, serviceId: idSchema });

/** 履约. Visits that close, follow-ups and check-ups serve by themselves; the rest is put down by hand. */
export const signingTasksContract = {
  /** Of the contract year in which today lies. */
  ofContract: procedure(signers)
    .input(z.object({ contractId: idSchema }))
    .output(tasks),
  /** Overdue, and due within `withinDays`; the longest overdue first. */
  ofTeam: procedure(signers)
    .input(z.object({ teamId: idSchema, withinDays: z.int().min(0).max(366).default(30) }))
    .output(view<readonly TeamTask[]>()),
  /** `serviceId` is chosen by the page. */
  serve: procedure(signers)
    .input(
      ofService.extend({
        packageId: served.packageId,
        itemId: served.itemId,
        on: served.on,
        evidence: served.evidence,
      }),
    )
    .output(tasks),
  withdraw: procedure(signers)
    .input(ofService.extend({ reason: reasonSchema }))
    .output(tasks),
  /** 居民确认, with a rating of 1–5 if they give one. Earns the resident points by the policy. */
  confirm: procedure(signers)
    .input(ofService.extend({ how: confirmed.how, rating: confirmed.rating }))
    .output(tasks),
  /** Of every team that is active. */
  progress: procedure([...signers, 'manager']).output(view<readonly TeamProgress[]>()),
};
