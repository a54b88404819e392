import type { Clock } from '../../drivers/clock.ts';
import { createSamSimulator } from '../../drivers/identity-card-sam/simulator.ts';
import type { DeckCard } from './people.ts';
import { servePracticeDevice } from './serve-device.ts';

/** A simulated reader on a TCP port of this computer, as a serial server would have it. */
export interface PracticeReader {
  readonly port: number;
  readonly cardOn: () => string | null;
  readonly lay: (card: DeckCard | null) => void;
  readonly close: () => Promise<void>;
}

/** A card takes its time, so that the seat shows what a real reader shows. */
const READ_MS = 300;

/** Serves a reader on the port that it had before, or on a free one when that is taken. */
export async function openReader(clock: Clock, formerPort: number | undefined): Promise<PracticeReader> {
  const simulator = createSamSimulator({
    clock,
    latencyMs: (command) => (command === 'read' ? READ_MS : 0),
  });
  const served = await servePracticeDevice(simulator, formerPort);
  let cardOn: string | null = null;
  return {
    port: served.port,
    cardOn: () => cardOn,
    lay(card) {
      const id = card?.id ?? null;
      if (id === cardOn) return;
      cardOn = id;
      if (card) simulator.putDown(card.simulated);
      else simulator.lift();
    },
    close: served.close,
  };
}
