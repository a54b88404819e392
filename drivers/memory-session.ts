import { sleep } from './clock.ts';
import { implausible } from './device-faults.ts';
import type { DeviceFault } from './fault.ts';
import { createOffer } from './offer-once.ts';
import { type Session, type SessionLine, STOPPED } from './session.ts';
import { createTurns } from './turns.ts';
import type { VitalsReading } from './vitals-reading.ts';

export type MemoryRead =
  | {
      readonly kind: 'done';
      readonly readings: readonly VitalsReading[];
      /** Records whose numbers cannot be true. */
      readonly refused: number;
    }
  /** This time it did not work; the next time may be better. */
  | { readonly kind: 'failed'; readonly fault: DeviceFault }
  /** Nobody is there: the line is to be opened anew. */
  | { readonly kind: 'gone'; readonly fault: DeviceFault };

export interface MemoryDevice {
  /** The device in words, for sentences. */
  readonly name: string;
  readonly receive: (bytes: Uint8Array) => void;
  /** Reads the whole memory. */
  readonly read: () => Promise<MemoryRead>;
  /** Between two readings, for a memory that takes long to read. */
  readonly pauseMs?: number;
}

/** A measurement taken while the cable is in is offered within this time. */
const PAUSE_MS = 15_000;

/** A conversation with a device that keeps its measurements: reads them again and again, and offers what is new. */
export function memorySession(
  line: SessionLine,
  { name, receive, read, pauseMs = PAUSE_MS }: MemoryDevice,
): Session {
  const inTurn = createTurns();
  const offer = createOffer(line);

  const run = async (): Promise<DeviceFault> => {
    line.say({ status: 'reading' });
    do {
      const result = await inTurn(read);
      if (result.kind === 'gone') return result.fault;
      if (result.kind === 'done') offer(result.readings);
      const fault = result.kind === 'failed' ? result.fault : result.refused > 0 ? implausible(name) : null;
      line.say(fault ? { status: 'fault', fault } : { status: 'ready' });
    } while (await sleep(line.clock, pauseMs, line.signal));
    return STOPPED;
  };
  return {
    receive,
    run,
    test: async () => {
      const result = await inTurn(read);
      if (result.kind !== 'done') return { ok: false, fault: result.fault };
      return { ok: true, sentence: `${name}应答正常，存有 ${result.readings.length} 次测量。` };
    },
  };
}
