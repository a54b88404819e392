import { node } from '../../client/node.ts';
import { orpc, queryClient } from '../../client/query.ts';
import { useLive } from '../../client/use-live.ts';

/** Loads again what is shown of ECGs whenever one of them, or a request, changes at any seat. */
export function useEcgChanges(): void {
  useLive((signal) => node.ecg.changes(undefined, { signal }), refreshEcgs);
  useLive((signal) => node.ecgRequests.changes(undefined, { signal }), refreshEcgs);
}

/** An opened ECG leaves an audit entry each time it is loaded; that is right after a change of it. */
export function refreshEcgs(): void {
  for (const area of [orpc.ecg, orpc.ecgRequests]) {
    void queryClient.invalidateQueries({ queryKey: area.key() });
  }
}
