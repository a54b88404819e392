import { useState } from 'react';
import type { EcgCriticalView } from '../../../../contract/ecg-views.ts';
import { node } from '../../../client/node.ts';
import { useLive } from '../../../client/use-live.ts';

/** The critical values that nobody has answered yet, oldest first; undefined until the node told. */
export function useOpenCriticals(): readonly EcgCriticalView[] | undefined {
  const [open, setOpen] = useState<readonly EcgCriticalView[]>();
  useLive((signal) => node.ecgCriticals.open(undefined, { signal }), setOpen);
  return open;
}
