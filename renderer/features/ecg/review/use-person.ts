import { skipToken, useQuery } from '@tanstack/react-query';
import type { EcgRow } from '../../../../contract/ecg-views.ts';
import { useNode } from '../../../client/node-store.ts';
import { orpc } from '../../../client/query.ts';
import { personText } from '../../../ui/person-text.ts';
import type { PrintedPerson } from '../print/print-head.tsx';

/** Whose ECG it is, as screen and paper say it. Opens the record for care, as a chart does. */
export function usePerson({ residentId, residentName }: EcgRow): PrintedPerson {
  const clinic = useNode(({ status }) => status?.clinic?.name ?? '');
  const chart = useQuery(
    orpc.residents.get.queryOptions({
      input: residentId === null ? skipToken : { id: residentId, purpose: 'care' },
      staleTime: Number.POSITIVE_INFINITY,
      refetchOnReconnect: false,
    }),
  );
  const state = chart.data?.state;
  return {
    clinic,
    name: state?.details.name ?? residentName ?? '还没有认领',
    person: state ? personText(state.details) : '',
    recordNumber: state?.recordNumber ?? '未编号',
  };
}
