import { useMutation } from '@tanstack/react-query';
import type { ReadingRow } from '../../../contract/readings.ts';
import { node } from '../../client/node.ts';
import { orpc, queryClient } from '../../client/query.ts';
import { clinicDate } from '../../ui/clinic-time.ts';
import { useTell } from '../../ui/use-tell.ts';
import { vitalsText } from '../vitals/vitals-words.ts';

/** Whose a reading is to be. */
export interface Owner {
  readonly residentId: string;
  readonly visitId?: string | undefined;
  readonly name: string;
}

interface Gift {
  readonly row: ReadingRow;
  readonly owner: Owner;
  /** The nurse's word on when it was taken, where no clock knows. */
  readonly measuredAt?: string;
}

const refresh = () =>
  Promise.all([
    queryClient.invalidateQueries({ queryKey: orpc.readings.key() }),
    queryClient.invalidateQueries({ queryKey: orpc.vitals.key() }),
  ]);

/** Gives a reading to a person; its numbers are saved as a set of their own. */
export function useGiveReading(onGiven: () => void) {
  const tell = useTell();
  return useMutation({
    mutationFn: ({ row, owner, measuredAt }: Gift) => {
      // What was measured on another day belongs to no visit of today.
      const isToday = (row.measuredAt ?? measuredAt)?.startsWith(clinicDate(Date.now())) === true;
      return node.readings.take({
        readingId: row.readingId,
        vitalsId: crypto.randomUUID(),
        residentId: owner.residentId,
        ...(isToday && owner.visitId !== undefined && { visitId: owner.visitId }),
        ...(measuredAt !== undefined && { measuredAt }),
      });
    },
    onSuccess: ({ vitals }, { owner }) => {
      tell.done(`已归给 ${owner.name}：${vitalsText(vitals.values)}`);
      onGiven();
    },
    onSettled: refresh,
  });
}

/** Marks readings as nobody's. */
export function useDismissReadings(onDone: (readingIds: readonly string[]) => void) {
  return useMutation({
    mutationFn: ({ readingIds, reason }: { readingIds: readonly string[]; reason: string }) =>
      node.readings.dismiss({ readingIds: [...readingIds], reason }),
    onSuccess: (_, { readingIds }) => onDone(readingIds),
    onSettled: refresh,
  });
}

/** Takes a dismissal back. */
export function useReofferReadings(onDone: () => void) {
  return useMutation({
    mutationFn: (readingIds: readonly string[]) => node.readings.reoffer({ readingIds: [...readingIds] }),
    onSuccess: onDone,
    onSettled: refresh,
  });
}
