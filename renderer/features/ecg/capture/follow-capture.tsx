import type { EcgCaptureView } from '../../../../contract/ecg-views.ts';
import { node } from '../../../client/node.ts';
import { useLive } from '../../../client/use-live.ts';

interface FollowCaptureProps {
  readonly captureId: string;
  readonly onView: (view: EcgCaptureView) => void;
}

/** Hears how a capture goes on, as long as it is there. */
export function FollowCapture({ captureId, onView }: FollowCaptureProps) {
  useLive((signal) => node.ecg.capture({ captureId }, { signal }), onView, captureId);
  return null;
}
