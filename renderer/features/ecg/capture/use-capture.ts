import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { EcgCaptureView, EcgRow } from '../../../../contract/ecg-views.ts';
import { node } from '../../../client/node.ts';
import { orpc, queryClient } from '../../../client/query.ts';

export type CaptureSeconds = 10 | 30 | 60;

export interface CaptureWish {
  readonly deviceId: string;
  readonly residentId: string;
  readonly visitId: string | undefined;
  readonly seconds: CaptureSeconds;
}

/** A capture from its first sample until it is filed or thrown away; also one that an earlier page left behind. */
export function useCapture() {
  const [view, setView] = useState<EcgCaptureView>();
  const open = useQuery(orpc.ecg.openCaptures.queryOptions({ enabled: view === undefined }));
  const start = useMutation({
    mutationFn: ({ visitId, ...wish }: CaptureWish) =>
      node.ecg.startCapture({
        captureId: crypto.randomUUID(),
        ...wish,
        ...(visitId !== undefined && { visitId }),
      }),
    onSuccess: setView,
  });
  const leave = () => {
    setView(undefined);
    return queryClient.invalidateQueries({ queryKey: orpc.ecg.openCaptures.key() });
  };
  return { view, setView, start, leave, leftBehind: view ? [] : (open.data ?? []) };
}

export type Capture = ReturnType<typeof useCapture>;

/** What can be done with a capture that runs or waits. */
export function useCaptureActs({ view, setView, leave }: Capture, onFiled: (ecg: EcgRow) => void) {
  const captureId = view?.captureId ?? '';
  const stop = useMutation({ mutationFn: () => node.ecg.stopCapture({ captureId }), onSuccess: setView });
  const save = useMutation({
    mutationFn: (acceptFindings: string | undefined) =>
      node.ecg.saveCapture({ captureId, ...(acceptFindings !== undefined && { acceptFindings }) }),
    onSuccess: async (ecg) => {
      await Promise.all([leave(), queryClient.invalidateQueries({ queryKey: orpc.ecg.list.key() })]);
      onFiled(ecg);
    },
  });
  const discard = useMutation({
    mutationFn: (reason: string) => node.ecg.discardCapture({ captureId, reason }),
    onSuccess: leave,
  });
  return { stop, save, discard };
}
