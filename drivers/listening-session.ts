import { nothingHeard } from './device-faults.ts';
import type { Session, SessionLine } from './session.ts';

export interface ListeningDevice {
  /** The device in words, for sentences. */
  readonly name: string;
  /** What to do to make it send. */
  readonly todo: string;
  readonly receive: (bytes: Uint8Array) => void;
}

/**
 * A conversation with a device that only speaks when it has something to say. Silence is its ordinary state: whether
 * it is switched on cannot be known, so a test tells only what was heard.
 */
export function listeningSession(line: SessionLine, { name, todo, receive }: ListeningDevice): Session {
  let heard = false;
  return {
    receive: (bytes) => {
      heard = true;
      receive(bytes);
    },
    run: () => {
      line.say({ status: 'ready' });
      return new Promise(() => undefined);
    },
    test: async () =>
      heard
        ? { ok: true, sentence: `已收到${name}的数据，连接正常。` }
        : { ok: false, fault: nothingHeard(name, todo) },
  };
}
