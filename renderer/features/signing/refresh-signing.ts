import { useEffect, useRef } from 'react';
import { node } from '../../client/node.ts';
import { orpc, queryClient } from '../../client/query.ts';
import { useLive } from '../../client/use-live.ts';

/** A household is signed in many entries at once: what comes within this time is loaded together. */
const TOGETHER_MS = 80;

/** Opening these is an entry of the audit: what happens at another seat does not open them again. */
const opened: readonly string[] = ['agreement', 'household', 'propose'];

/** Loads again the contracts and lists that are shown. */
export function refreshSigning(): Promise<unknown> {
  const areas = [orpc.signingTeams, orpc.signingFees, orpc.signingTasks];
  return Promise.all([
    queryClient.invalidateQueries({
      queryKey: orpc.signing.key(),
      predicate: ({ queryKey: [path] }) => !(Array.isArray(path) && opened.includes(path[1])),
    }),
    ...areas.map((area) => queryClient.invalidateQueries({ queryKey: area.key() })),
  ]);
}

/** Opens agreements anew that were just signed here. */
export function reopenAgreements(contractIds: readonly string[]): Promise<unknown> {
  return Promise.all(
    contractIds.map((contractId) =>
      queryClient.invalidateQueries({ queryKey: orpc.signing.agreement.key({ input: { contractId } }) }),
    ),
  );
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
