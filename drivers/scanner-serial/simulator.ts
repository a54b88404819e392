import { concatBytes } from '../bytes.ts';
import { bytesOfScan } from '../scan-text.ts';
import type { Simulator } from '../simulator.ts';

/** What the scanner sends around each code. */
export type SimulatedEnd = 'cr' | 'lf' | 'crlf' | 'stx-etx' | 'none';

export interface SerialScannerSimulator extends Simulator {
  /** Scans a code; `text` begins with its AIM identifier where the scanner is set to send one. */
  scan(text: string): void;
}

const AROUND: Readonly<Record<SimulatedEnd, readonly [before: readonly number[], after: readonly number[]]>> =
  {
    cr: [[], [0x0d]],
    lf: [[], [0x0a]],
    crlf: [[], [0x0d, 0x0a]],
    'stx-etx': [[0x02], [0x03]],
    none: [[], []],
  };

/** A scanner on a serial line, for tests, demonstrations and training. */
export function createSerialScannerSimulator(end: SimulatedEnd = 'cr'): SerialScannerSimulator {
  const hosts = new Set<(bytes: Uint8Array) => void>();
  const [before, after] = AROUND[end];
  return {
    scan: (text) => {
      const bytes = concatBytes([Uint8Array.from(before), bytesOfScan(text), Uint8Array.from(after)]);
      for (const send of hosts) send(bytes);
    },
    connect: (send) => {
      hosts.add(send);
      return { receive: () => undefined, hangUp: () => void hosts.delete(send) };
    },
  };
}
