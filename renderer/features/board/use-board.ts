import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { Board } from '../../../contract/queue.ts';
import { type Fault, faultOf } from '../../client/errors.ts';
import { node } from '../../client/node.ts';
import { useNode } from '../../client/node-store.ts';
import { useOpenLive } from '../../client/use-live.ts';

/** A new day begins without an event; and a screen that nobody touches for weeks must right itself. */
const RELOAD_EVERY_MS = 30_000;
const TOGETHER_MS = 60;

interface LiveBoard {
  /** Undefined until it came for the first time; afterwards the last one that came. */
  readonly board: Board | undefined;
  readonly fault: Fault | undefined;
}

/** What the waiting room may see, kept up to date with nobody signed in. */
export function useBoard(): LiveBoard {
  const [live, setLive] = useState<LiveBoard>({ board: undefined, fault: undefined });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const isOnline = useNode(({ connection }) => connection.is === 'online');

  const load = useEffectEvent(async () => {
    try {
      setLive({ board: await node.queue.board(), fault: undefined });
    } catch (error) {
      setLive(({ board }) => ({ board, fault: faultOf(error) }));
    }
  });

  useOpenLive(
    (signal) => node.queue.changes(undefined, { signal }),
    () => {
      timer.current ??= setTimeout(() => {
        timer.current = undefined;
        void load();
      }, TOGETHER_MS);
    },
  );
  useEffect(() => {
    if (!isOnline) return;
    void load();
    const again = setInterval(() => void load(), RELOAD_EVERY_MS);
    return () => {
      clearInterval(again);
      clearTimeout(timer.current);
      timer.current = undefined;
    };
  }, [isOnline]);
  return live;
}
