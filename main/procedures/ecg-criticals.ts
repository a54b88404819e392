import type { EcgCriticalView } from '../../contract/ecg-views.ts';
import { decideAcknowledge } from '../../domain/ecg/record/rules.ts';
import { isOpen } from '../../domain/ecg/record/state.ts';
import type { Services } from '../services.ts';
import { ecgsWithOpenCriticals } from '../store/queries/ecg.ts';
import { notFound, os, refused } from './base.ts';
import { criticalView, ecgOf } from './ecg/views.ts';
import { whileSignedIn } from './while-signed-in.ts';

/** Open ones, the oldest first: it has waited longest. */
function openCriticals(services: Services): readonly EcgCriticalView[] {
  return ecgsWithOpenCriticals(services.store.db)
    .flatMap((ecg) => ecg.criticals.filter(isOpen).map((critical) => criticalView(services, ecg, critical)))
    .sort((a, b) => a.raisedAtMs - b.raisedAtMs);
}

async function* following(services: Services, signal: AbortSignal | undefined) {
  const changes = services.committed.subscribe('ecg', { signal });
  yield openCriticals(services);
  for await (const { kind } of changes) {
    // An assignment gives an open one its person's name.
    if (kind !== 'ecg.read') yield openCriticals(services);
  }
}

export const ecgCriticalsProcedures = {
  open: os.ecgCriticals.open.handler(({ context, signal }) =>
    whileSignedIn(context, following(context.services, signal)),
  ),

  acknowledge: os.ecgCriticals.acknowledge.handler(
    ({ input: { ecgId, ...body }, context: { services, actor } }) => {
      services.store.append(actor, () => {
        const decision = decideAcknowledge(ecgOf(services, ecgId), body);
        if (!decision.ok) throw refused(decision.code, decision.sentence);
        return decision.drafts;
      });
      const ecg = ecgOf(services, ecgId);
      const critical = ecg.criticals.find(({ criticalId }) => criticalId === body.criticalId);
      if (!critical) throw notFound();
      return criticalView(services, ecg, critical);
    },
  ),
};
