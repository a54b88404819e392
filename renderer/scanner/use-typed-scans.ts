import { useEffect } from 'react';
import { splitAim } from '../../domain/barcodes/symbology.ts';
import { seatScans } from '../client/seat-inboxes.ts';
import { listenToWedge } from './listen-to-wedge.ts';

/** Puts what scanners type at this seat into its inbox. */
export function useTypedScans(): void {
  useEffect(
    () =>
      listenToWedge(
        (raw) => seatScans.put(splitAim(raw)),
        (raw) => seatScans.isWanted(splitAim(raw)),
      ),
    [],
  );
}
