import { useEffect, useRef } from 'react';
import { node } from '../../client/node.ts';
import { orpc, queryClient } from '../../client/query.ts';
import { useLive } from '../../client/use-live.ts';

/** A household is signed in many entries at once: what comes within this time is loaded together. */
const TOGETHER_MS = 80;

/** Loads again whatever of signing is shown. */
export function refreshSigning(): Promise<unknown> {
  const areas = [orpc.signing, orpc.signingTeams, orpc.signingFees, orpc.signingTasks];
  return Promise.all(areas.map((area) => queryClient.invalidateQueries({ queryKey: area.key() })));
}

/** Keeps what a page shows up to date with what other seats do. Once per page. */
export function useSigningChanges(): void {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useLive(
    (signal) => node.signing.changes(undefined, { signal }),
    () => {
      timer.current ??= setTimeout(() => {
        timer.current = undefined;
        void refreshSigning();
      }, TOGETHER_MS);
    },
  );
  useEffect(
    () => () => {
      clearTimeout(timer.current);
      timer.current = undefined;
    },
    [],
  );
}
