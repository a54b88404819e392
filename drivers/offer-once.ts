import type { SessionLine } from './session.ts';
import type { VitalsReading } from './vitals-reading.ts';

/** Publishes of a whole memory what the last one did not hold: each measurement is offered once while the line is open. */
export function createOffer(line: Pick<SessionLine, 'publish'>): (memory: readonly VitalsReading[]) => void {
  let offered = new Set<string>();
  return (memory) => {
    const before = offered;
    offered = new Set();
    for (const reading of memory) {
      const key = keyOf(reading);
      if (!before.has(key) && !offered.has(key)) line.publish(reading);
      offered.add(key);
    }
  };
}

/** Two readings with the same key are the same measurement, read twice. */
function keyOf({ deviceTime, device, values, remarks }: VitalsReading): string {
  return JSON.stringify([deviceTime, device, values, remarks]);
}
