import { bytesOfScan } from '../scan-text.ts';
import type { Simulator } from '../simulator.ts';
import { encodeReports, type ReportLayout } from './protocol.ts';

export interface HidScannerSimulator extends Simulator {
  scan(text: string, aim?: string): void;
}

/** A scanner in its USB HID POS mode, for tests, demonstrations and training. */
export function createHidScannerSimulator(layout: ReportLayout = 'honeywell'): HidScannerSimulator {
  const hosts = new Set<(report: Uint8Array) => void>();
  return {
    scan: (text, aim = ']X0') => {
      for (const report of encodeReports(bytesOfScan(text), aim, layout))
        for (const send of hosts) send(report);
    },
    connect: (send) => {
      hosts.add(send);
      return { receive: () => undefined, hangUp: () => void hosts.delete(send) };
    },
  };
}
