import { useMutation } from '@tanstack/react-query';
import type { VitalsRow } from '../../../contract/visits.ts';
import type { VitalValues } from '../../../domain/vitals/values.ts';
import { faultOf } from '../../client/errors.ts';
import { node } from '../../client/node.ts';
import { orpc, queryClient } from '../../client/query.ts';
import { clinicTime } from '../../ui/clinic-time.ts';
import { measuredByDevices, partsOf } from './draft-readings.ts';
import { sameNumbers, type VitalsDraft } from './vitals-draft.ts';

export interface VitalsWish {
  readonly residentId: string;
  readonly visitId: string | undefined;
  readonly draft: VitalsDraft;
  readonly values: VitalValues;
}

export interface SavedVitals {
  readonly row: VitalsRow;
  /** What was typed after an attempt that did reach the node stands in no set: it has to be corrected in. */
  readonly isOlder: boolean;
}

async function record({ residentId, visitId, draft, values }: VitalsWish): Promise<SavedVitals> {
  // A set that waited for the connection was measured when it was first to be saved, not now.
  const triedAt = draft.triedMs === undefined ? undefined : clinicTime(draft.triedMs);
  const measuredAt = measuredByDevices(draft) ?? triedAt;
  const row = await node.vitals.record({
    vitalsId: draft.vitalsId,
    residentId,
    ...(visitId !== undefined && { visitId }),
    ...(measuredAt !== undefined && { measuredAt }),
    values,
    readings: partsOf(draft),
  });
  return { row, isOlder: !sameNumbers(row.vitals.values, values) };
}

/** Records a set; sent again with the same draft it is still one set. @param onUnanswered the connection broke */
export function useSaveVitals(onUnanswered: (triedMs: number) => void) {
  return useMutation({
    mutationFn: record,
    onSuccess: () => queryClient.invalidateQueries({ queryKey: orpc.vitals.key() }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: orpc.readings.key() }),
    onError: (error, { draft }) => {
      if (faultOf(error).code === 'OFFLINE') onUnanswered(draft.triedMs ?? Date.now());
    },
  });
}
