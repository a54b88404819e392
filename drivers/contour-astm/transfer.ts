import type { FrameMailbox } from '../frame-mailbox.ts';
import type { SessionLine } from '../session.ts';
import { ACK, type AstmPiece, decodePiece, ENQ, EOT, NAK } from './protocol.ts';
import { controlReport } from './report.ts';

/** ASTM E1381: the sender waits 15 s for an answer, so there is time to ask for a frame again. */
const FRAME_MS = 3_000;
const TRIES = 5;
/** 2,000 results and what stands around them. */
const MOST_FRAMES = 4_000;

/**
 * Receives one transfer: the meter bids with ENQ, each sound frame is acknowledged, EOT ends it. Gives the frames'
 * texts in order; null when no meter answered or the transfer broke off.
 */
export async function receiveTransfer(
  line: Pick<SessionLine, 'send'>,
  mailbox: FrameMailbox,
): Promise<readonly string[] | null> {
  const say = (control: number) => line.send(controlReport(control));
  const next = () => mailbox.next(FRAME_MS, decodePiece);

  /** EOT ends whatever was under way; the meter then bids anew. */
  const bid = async (): Promise<boolean> => {
    for (let left = TRIES; left > 0; left--) {
      mailbox.clear();
      say(EOT);
      const enq = await mailbox.next(FRAME_MS, (piece) =>
        isControl(decodePiece(piece), ENQ) ? true : undefined,
      );
      if (enq) return true;
    }
    return false;
  };
  const receive = async (): Promise<readonly string[] | null> => {
    const texts: string[] = [];
    let expected = 1;
    let left = TRIES;
    say(ACK);
    while (left > 0 && texts.length < MOST_FRAMES) {
      const piece = await next();
      if (isControl(piece, EOT)) return texts;
      if (piece?.kind === 'frame' && piece.number === expected) {
        texts.push(piece.text);
        expected = (expected + 1) % 8;
        left = TRIES;
        say(ACK);
      } else if (piece?.kind === 'frame') {
        // The acknowledgement was lost: the frame comes again, and is not taken again.
        left -= 1;
        say(piece.number === (expected + 7) % 8 ? ACK : NAK);
      } else if (isControl(piece, ENQ) && texts.length === 0) say(ACK);
      else {
        left -= 1;
        say(NAK);
      }
    }
    return null;
  };
  return (await bid()) ? receive() : null;
}

function isControl(piece: AstmPiece | null | undefined, control: number): boolean {
  return piece?.kind === 'control' && piece.control === control;
}
