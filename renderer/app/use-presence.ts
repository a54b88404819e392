import { useEffect } from 'react';
import { node } from '../client/node.ts';

/** Far below the node's idle lock of ten minutes. */
const TELL_EVERY_MS = 60_000;

/** Tells the node, at most once a minute, that somebody is at the keyboard, so that the seat does not lock. */
export function usePresence(): void {
  useEffect(() => {
    let toldMs = Number.NEGATIVE_INFINITY;
    const onAct = () => {
      if (performance.now() - toldMs < TELL_EVERY_MS) return;
      toldMs = performance.now();
      // Not being able to tell is no news: the banner shows an outage, the lock screen a lock.
      node.session.touch().catch(() => {});
    };
    const acts = ['keydown', 'pointerdown', 'wheel'] as const;
    for (const act of acts) window.addEventListener(act, onAct, { passive: true });
    return () => {
      for (const act of acts) window.removeEventListener(act, onAct);
    };
  }, []);
}
