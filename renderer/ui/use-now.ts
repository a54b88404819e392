import { useEffect } from 'react';
import { create } from 'zustand';

const EVERY_MS = 15_000;
const useClock = create<{ readonly nowMs: number }>(() => ({ nowMs: Date.now() }));

let readers = 0;
let timer: ReturnType<typeof setInterval> | undefined;

/** Unix ms, four times a minute anew. One timer for all who show a waiting time, and only they draw again. */
export function useNow(): number {
  useEffect(() => {
    readers += 1;
    useClock.setState({ nowMs: Date.now() });
    timer ??= setInterval(() => useClock.setState({ nowMs: Date.now() }), EVERY_MS);
    return () => {
      readers -= 1;
      if (readers > 0) return;
      clearInterval(timer);
      timer = undefined;
    };
  }, []);
  return useClock((state) => state.nowMs);
}
