import type { FrameMailbox } from '../frame-mailbox.ts';
import type { SessionLine } from '../session.ts';
import { decodeFrame, encodeFrame, LINK } from './protocol.ts';

/** The meter acknowledges and answers within a second (PROTOCOL.md §2). */
const ANSWER_MS = 1_000;
const TRIES = 3;

export interface Link {
  /** Brings both sides' counts of frames back to zero. False: no answer. */
  reset(): Promise<boolean>;
  /** The payload that answers `payload`; null when none came. One at a time. */
  request(payload: Uint8Array): Promise<Uint8Array | null>;
}

/**
 * The link layer: every frame is acknowledged, and carries two bits that tell a repeated frame from a new one. A
 * request that is not answered is sent again with the same bit, so that the meter does not take it for another.
 */
export function createLink(line: Pick<SessionLine, 'send'>, mailbox: FrameMailbox): Link {
  let sent = 0;
  let expected = 0;
  const bits = () => sent * LINK.sent + expected * LINK.expected;

  const reset = async () => {
    for (let left = TRIES; left > 0; left--) {
      mailbox.clear();
      line.send(encodeFrame(LINK.disconnect | LINK.sent | LINK.expected));
      const reset = await mailbox.next(ANSWER_MS, (frame) =>
        decodeFrame(frame).link & LINK.disconnect ? true : undefined,
      );
      sent = 0;
      expected = 0;
      if (reset) return true;
    }
    return false;
  };
  /** The payload of the answer to the frame under way; a frame that had been taken before is only acknowledged again. */
  const answerIn = (frame: Uint8Array): Uint8Array | undefined => {
    const { link, payload } = decodeFrame(frame);
    if (payload.length === 0) return undefined;
    const isNew = (link & LINK.sent) === expected * LINK.sent;
    const isAnswer = (link & LINK.expected) === (1 - sent) * LINK.expected;
    if (isNew && isAnswer) return payload;
    if (!isNew) line.send(encodeFrame(LINK.ack | bits()));
    return undefined;
  };
  const request = async (payload: Uint8Array) => {
    mailbox.clear();
    for (let left = TRIES; left > 0; left--) {
      line.send(encodeFrame(bits(), payload));
      const answer = await mailbox.next(ANSWER_MS, answerIn);
      if (answer === null) continue;
      sent = 1 - sent;
      expected = 1 - expected;
      line.send(encodeFrame(LINK.ack | bits()));
      return answer;
    }
    return null;
  };
  return { reset, request };
}
