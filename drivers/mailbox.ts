import type { SessionLine } from './session.ts';

/** Messages from a device, waited for one after the other. */
export interface Mailbox<Message> {
  /** Puts in what has come; when nobody takes anything out, what is too much is lost. */
  put(message: Message): void;
  /**
   * What `pick` finds in the next message that has it; messages without it are dropped. Null when none came in time.
   * Never resolves once the line is gone: then the session is over and nobody waits for it.
   */
  next<T>(timeoutMs: number, pick: (message: Message) => T | undefined): Promise<T | null>;
  /** Drops what has come and nobody asked for. */
  clear(): void;
}

/** More than any device sends in one go. */
const MOST_WAITING = 1024;

export function createMailbox<Message>({
  clock,
  signal,
}: Pick<SessionLine, 'clock' | 'signal'>): Mailbox<Message> {
  const waiting: Message[] = [];
  let offer: (() => void) | null = null;

  return {
    put: (message) => {
      if (waiting.length < MOST_WAITING) waiting.push(message);
      offer?.();
    },
    clear: () => {
      waiting.length = 0;
    },
    next: (timeoutMs, pick) => {
      if (signal.aborted) return new Promise(() => undefined);
      return new Promise((resolve) => {
        const finish = (found: ReturnType<typeof pick> | null) => {
          offer = null;
          cancelTimeout();
          signal.removeEventListener('abort', cancelTimeout);
          resolve(found ?? null);
        };
        const cancelTimeout = clock.setTimer(timeoutMs, () => finish(null));
        signal.addEventListener('abort', cancelTimeout, { once: true });
        offer = () => {
          for (let message = waiting.shift(); message !== undefined; message = waiting.shift()) {
            const found = pick(message);
            if (found !== undefined) return finish(found);
          }
        };
        offer();
      });
    },
  };
}

export interface Question<Message, T> {
  readonly bytes: Uint8Array;
  readonly timeoutMs: number;
  readonly pick: (message: Message) => T | undefined;
}

/** Sends a question until it is answered, twice at most. Null: silence. What came before it is no answer to it. */
export async function ask<Message, T>(
  line: Pick<SessionLine, 'send'>,
  mailbox: Mailbox<Message>,
  { bytes, timeoutMs, pick }: Question<Message, T>,
): Promise<T | null> {
  for (let attempt = 0; attempt < 2; attempt++) {
    mailbox.clear();
    line.send(bytes);
    const answer = await mailbox.next(timeoutMs, pick);
    if (answer !== null) return answer;
  }
  return null;
}
