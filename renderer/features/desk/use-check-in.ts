import { useMutation } from '@tanstack/react-query';
import { node } from '../../client/node.ts';
import { useTell } from '../../ui/use-tell.ts';
import { refreshQueue } from '../queue/refresh-queue.ts';
import { type WishDraft, wishOf } from './check-in-wish.ts';
import { deskActs } from './desk-acts.ts';
import type { KnownPerson } from './desk-state.ts';

/** Puts a person into the line, once: a second press while the first is under way does nothing. */
export function useCheckIn({ resident, card }: KnownPerson, wish: WishDraft) {
  const tell = useTell();
  const checkIn = useMutation({
    mutationFn: () => node.queue.checkIn({ ...wishOf(wish), residentId: resident.id }),
    onSuccess: (ticket) => {
      deskActs.showTicket(ticket);
      // Kept beside the record; should that fail, the ticket stands all the same.
      if (card) void node.residents.cardRead({ id: resident.id, card }).catch(tell.fault);
      return refreshQueue();
    },
  });
  return {
    isPending: checkIn.isPending,
    error: checkIn.error,
    go: () => {
      if (!checkIn.isPending) checkIn.mutate();
    },
  };
}
