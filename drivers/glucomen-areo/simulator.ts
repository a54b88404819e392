import type { Simulator } from '../simulator.ts';
import { ASK_INFO, ASK_READINGS, encodeBlock } from './protocol.ts';

export interface AreoSimulator extends Simulator {
  /** A line of the memory such as `Glu,5.6,mmol/L,00,261102,0730`; the newest is sent first. */
  store(line: string): void;
}

/** The meter on its cable, for tests, demonstrations and training. */
export function createAreoSimulator(serial: string): AreoSimulator {
  const newestFirst: string[] = [];
  const answerTo = (command: number): Uint8Array | null => {
    if (command === ASK_INFO[0]) return encodeBlock([`0,0,0,  ${serial}, 1.00`]);
    if (command === ASK_READINGS[0]) return encodeBlock(newestFirst);
    return null;
  };
  return {
    store: (line) => void newestFirst.unshift(line),
    connect: (send) => ({
      receive: (bytes) => {
        for (const byte of bytes) {
          const answer = answerTo(byte);
          if (answer) send(answer);
        }
      },
      hangUp: () => undefined,
    }),
  };
}
