import { useEffect, useEffectEvent } from 'react';
import { decodeScan } from '../../domain/barcodes/decode-scan.ts';
import type { DecodedScan } from '../../domain/barcodes/decoded-scan.ts';
import { type SeatScan, seatScans } from '../client/seat-inboxes.ts';
import { clinicDate } from '../ui/clinic-time.ts';

const decode = (scan: SeatScan) => decodeScan(scan, clinicDate(Date.now()));

/**
 * Hears every code that is scanned at this seat, by a scanner that is attached to it or by one that types.
 *
 * @param isReady false while the page could do nothing with a code, e.g. before its list has come: it is kept until then
 */
export function useScan(onScan: (scan: DecodedScan) => void, isReady = true): void {
  const hear = useEffectEvent((scan: SeatScan) => onScan(decode(scan)));
  useEffect(() => {
    if (!isReady) return;
    return seatScans.listen({
      hear: (scan) => hear(scan),
      wants: (scan) => decode(scan).what !== 'text',
    });
  }, [isReady]);
}
