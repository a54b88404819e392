import { useQuery } from '@tanstack/react-query';
import type { Role } from '../../../domain/staff/roles.ts';
import { node } from '../../client/node.ts';
import { useNode } from '../../client/node-store.ts';
import { orpc, queryClient } from '../../client/query.ts';
import { useLive } from '../../client/use-live.ts';

/** Enrols, closes, assigns and takes back; a nurse follows up and calls. */
const managing: readonly Role[] = ['doctor', 'public-health'];

export function useManages(): boolean {
  return useNode(({ session }) => session !== undefined && managing.includes(session.person.role));
}

/** A card, opened once: every load is an entry of the audit, so it is loaded again only when it has changed. */
export function useCard(cardId: string) {
  return useQuery(
    orpc.chronic.get.queryOptions({
      input: { cardId },
      staleTime: Number.POSITIVE_INFINITY,
      gcTime: 0,
      refetchOnReconnect: false,
    }),
  );
}

/** Loads again what is shown of cards and lists whenever one changes at any seat. */
export function useChronicChanges(): void {
  useLive((signal) => node.chronic.changes(undefined, { signal }), refreshChronic);
  useLive((signal) => node.chronic.screeningChanges(undefined, { signal }), refreshChronic);
}

export function refreshChronic(): void {
  void queryClient.invalidateQueries({ queryKey: orpc.chronic.key() });
}
