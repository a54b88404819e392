import { lineDamaged, noAnswer } from './device-faults.ts';
import type { DeviceFault } from './fault.ts';
import type { FrameScanner, Piece } from './frame-scanner.ts';
import { createMailbox, type Mailbox } from './mailbox.ts';
import { whenQuiet } from './quiet.ts';
import type { SessionLine } from './session.ts';

export interface FrameMailbox extends Mailbox<Uint8Array> {
  receive(bytes: Uint8Array): void;
  /** Why nobody answered: nothing came since the last question, or nothing whole. */
  silence(device: string, todo: string): DeviceFault;
}

/** A frame that has begun and then stops for this long will not be completed: 300 ms is 288 bytes at 9600 baud. */
const GAP_MS = 300;

/** A mailbox for the frames that `scanner` finds on the line. */
export function createFrameMailbox(
  line: Pick<SessionLine, 'clock' | 'signal'>,
  scanner: FrameScanner,
): FrameMailbox {
  const mailbox = createMailbox<Uint8Array>(line);
  let heardNoise = false;
  const accept = (pieces: readonly Piece[]) => {
    for (const piece of pieces) {
      if (piece.is === 'frame') mailbox.put(piece.bytes);
      else heardNoise = true;
    }
  };
  const quiet = whenQuiet(line, GAP_MS, () => accept(scanner.settle()));
  return {
    ...mailbox,
    clear: () => {
      scanner.settle();
      mailbox.clear();
      heardNoise = false;
    },
    receive: (bytes) => {
      accept(scanner.push(bytes));
      quiet();
    },
    silence: (device, todo) =>
      heardNoise ? lineDamaged(device, 'only damaged frames or noise') : noAnswer(device, todo),
  };
}
