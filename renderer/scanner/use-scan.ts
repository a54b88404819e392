import { useEffect, useEffectEvent } from 'react';
import { decodeScan } from '../../domain/barcodes/decode-scan.ts';
import type { DecodedScan } from '../../domain/barcodes/decoded-scan.ts';
import { splitAim } from '../../domain/barcodes/symbology.ts';
import { node } from '../client/node.ts';
import { useLive } from '../client/use-live.ts';
import { clinicDate } from '../ui/clinic-time.ts';
import { listenToWedge } from './listen-to-wedge.ts';

/** Hears every code that is scanned at this seat, by a scanner that is attached to it or by one that types. */
export function useScan(onScan: (scan: DecodedScan) => void): void {
  const hear = useEffectEvent((scan: { readonly text: string; readonly aim: string | null }) =>
    onScan(decodeScan(scan, clinicDate(Date.now()))),
  );
  useEffect(() => listenToWedge((raw) => hear(splitAim(raw))), []);
  useLive(
    (signal) => node.devices.readings(undefined, { signal }),
    ({ reading }) => {
      if (reading.kind === 'scan') onScan(decodeScan(reading, clinicDate(Date.now())));
    },
  );
}
