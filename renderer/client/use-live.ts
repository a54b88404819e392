import { useEffect, useEffectEvent } from 'react';
import { follow, type Subscribe } from './live.ts';
import { useNode } from './node-store.ts';

/**
 * Follows an event iterator of the node while the component is shown; subscribes again after every
 * reconnect, sign-in and unlock. Events in between are missed: reload what they would have told (queries
 * are reloaded by themselves).
 *
 * @param subscribe `(signal) => node.devices.states(undefined, { signal })`
 * @param key subscribe anew when this changes, e.g. the id that `subscribe` asks for
 */
export function useLive<Event>(
  subscribe: Subscribe<Event>,
  onEvent: (event: Event) => void,
  key: string | number = '',
): void {
  const unlocked = useNode(({ session }) => session?.locked === false);
  useFollow(unlocked ? key : undefined, subscribe, onEvent);
}

/** The locks and ends of our own session, heard at a locked seat too. */
export function useSessionEvents<Event>(subscribe: Subscribe<Event>, onEvent: (event: Event) => void): void {
  useFollow('', subscribe, onEvent);
}

/** What is open to every seat, heard with nobody signed in: the waiting-room screen. */
export function useOpenLive<Event>(subscribe: Subscribe<Event>, onEvent: (event: Event) => void): void {
  const epoch = useEpoch();
  useSubscription(epoch === undefined ? undefined : `${epoch}`, subscribe, onEvent);
}

/** Counts the connections; undefined while there is none. */
function useEpoch(): number | undefined {
  return useNode(({ connection }) => (connection.is === 'online' ? connection.epoch : undefined));
}

function useFollow<Event>(
  key: string | number | undefined,
  subscribe: Subscribe<Event>,
  onEvent: (event: Event) => void,
): void {
  const epoch = useEpoch();
  const token = useNode(({ session }) => session?.token);
  const isReady = key !== undefined && epoch !== undefined && token !== undefined;
  useSubscription(isReady ? `${epoch} ${token} ${key}` : undefined, subscribe, onEvent);
}

function useSubscription<Event>(
  subscription: string | undefined,
  subscribe: Subscribe<Event>,
  onEvent: (event: Event) => void,
): void {
  const ask = useEffectEvent(subscribe);
  const tell = useEffectEvent(onEvent);
  useEffect(() => {
    if (subscription === undefined) return;
    const ending = new AbortController();
    const { signal } = ending;
    void follow(ask, tell, signal, (ms) => pause(ms, signal));
    return () => ending.abort();
  }, [subscription]);
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    const stop = () => {
      clearTimeout(timer);
      resolve();
    };
    signal.addEventListener('abort', stop, { once: true });
  });
}
