import type { DeviceFault } from '../fault.ts';
import type { SessionLine } from '../session.ts';
import { replyOf, type SamCommand, type SamReply, sameReply } from './commands.ts';
import { LINE_DAMAGED, SILENT } from './faults.ts';
import { createFrameParser, type Parsed, SHORTEST_REPLY } from './protocol.ts';
import { SW3 } from './status.ts';

export type Outcome<T> =
  | { readonly kind: 'done'; readonly value: T }
  /** This time it did not work; the conversation goes on. */
  | { readonly kind: 'failed'; readonly fault: DeviceFault }
  /** The line was lost or the driver was stopped. */
  | { readonly kind: 'ended' };

export interface SamChannel {
  receive(bytes: Uint8Array): void;
  /** Sends a command and waits for its reply, once more if the first is damaged or does not come. One at a time. */
  ask(command: SamCommand): Promise<Outcome<SamReply>>;
  /** Like `ask`; while the line is suspect the reply must come twice, and the same. */
  askSurely(command: SamCommand): Promise<Outcome<SamReply>>;
  /** A card has been read well: what the line did before no longer counts. */
  trust(): void;
}

/** A frame that has begun and then stops for this long will not be completed: 500 ms is 480 bytes at 9600 baud. */
const GAP_MS = 500;

/**
 * Question and answer over a line: the reader speaks only when asked. The line becomes suspect with the first byte
 * that is not part of a good reply, for XOR lets one in 256 damaged frames pass.
 */
export function createSamChannel(line: SessionLine): SamChannel {
  let onBytes: (bytes: Uint8Array) => void = () => {};
  let suspect = false;

  const askOnce = (command: SamCommand): Promise<Outcome<SamReply>> => {
    if (line.signal.aborted) return Promise.resolve({ kind: 'ended' });
    // A fresh parser: what a former question left behind is not part of this answer.
    const parser = createFrameParser(SHORTEST_REPLY);
    let heard = false;
    let broken = false;
    return new Promise((resolve) => {
      let cancelGap = () => {};
      const done = (outcome: Outcome<SamReply>) => {
        cancelGap();
        cancelTimeout();
        line.signal.removeEventListener('abort', stopped);
        onBytes = () => {};
        suspect ||= outcome.kind !== 'done';
        resolve(outcome);
      };
      const stopped = () => done({ kind: 'ended' });
      const answered = (parsed: Parsed): boolean => {
        heard ||= parsed.faults.length > 0;
        broken ||= parsed.faults.some((fault) => fault.kind !== 'noise');
        const reply = parsed.frames.map(replyOf).find(command.isAnswer);
        if (reply === undefined) return false;
        const alone = parsed.frames.length === 1 && parser.pendingBytes() === 0;
        suspect ||= heard || !alone || reply.sw3 === SW3.checksum;
        done({ kind: 'done', value: reply });
        return true;
      };
      onBytes = (bytes) => {
        if (answered(parser.push(bytes))) return;
        cancelGap();
        cancelGap = line.clock.setTimer(GAP_MS, () => {
          if (!answered(parser.settle()) && broken) done({ kind: 'failed', fault: LINE_DAMAGED });
        });
      };
      const cancelTimeout = line.clock.setTimer(command.timeoutMs, () => {
        if (answered(parser.settle())) return;
        done({ kind: 'failed', fault: heard ? LINE_DAMAGED : SILENT });
      });
      line.signal.addEventListener('abort', stopped, { once: true });
      line.send(command.frame);
    });
  };

  const ask = async (command: SamCommand) => {
    const first = await askOnce(command);
    const good = first.kind === 'done' && first.value.sw3 !== SW3.checksum;
    return good || first.kind === 'ended' ? first : askOnce(command);
  };

  return {
    receive: (bytes) => onBytes(bytes),
    ask,
    askSurely: async (command) => {
      const first = await ask(command);
      if (first.kind !== 'done' || !suspect) return first;
      const second = await ask(command);
      if (second.kind !== 'done' || sameReply(first.value, second.value)) return second;
      return { kind: 'failed', fault: LINE_DAMAGED };
    },
    trust: () => {
      suspect = false;
    },
  };
}
