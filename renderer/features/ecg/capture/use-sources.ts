import { useState } from 'react';
import type { EcgSource } from '../../../../contract/ecg-views.ts';
import { node } from '../../../client/node.ts';
import { useLive } from '../../../client/use-live.ts';

/** The streaming devices of this seat; undefined until the node told. */
export function useSources(): readonly EcgSource[] | undefined {
  const [sources, setSources] = useState<readonly EcgSource[]>();
  useLive((signal) => node.ecg.sources(undefined, { signal }), setSources);
  return sources;
}
