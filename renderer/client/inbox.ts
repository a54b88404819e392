/** What arrives at this seat, for whoever wants it. */
export interface Inbox<Item> {
  /** Tells everybody who listens now; when nobody does, the item is kept for the first who will. */
  readonly put: (item: Item) => void;
  /** Hears what was kept, then all that comes, until the returned function is called. */
  readonly listen: (listener: Listener<Item>) => () => void;
  /** Whether somebody who listens now could use it. */
  readonly isWanted: (item: Item) => boolean;
  /** Forgets what was kept. */
  readonly clear: () => void;
}

export interface Listener<Item> {
  readonly hear: (item: Item) => void;
  /** Whether it could use the item; without it, any. It hears the others too. */
  readonly wants?: (item: Item) => boolean;
}

interface InboxOptions {
  /** So many are kept while nobody listens; beyond it the oldest goes. */
  readonly most: number;
  /** What is older was meant for another page. */
  readonly keepMs: number;
  readonly nowMs?: () => number;
}

/** An inbox that a page may begin to listen to after the item has come: its code may still be on its way. */
export function createInbox<Item>({ most, keepMs, nowMs = Date.now }: InboxOptions): Inbox<Item> {
  const listeners = new Set<Listener<Item>>();
  let kept: readonly { readonly item: Item; readonly atMs: number }[] = [];
  const keep = (item: Item) => {
    const all = [...kept, { item, atMs: nowMs() }];
    kept = all.slice(Math.max(0, all.length - most));
  };
  return {
    put(item) {
      if (listeners.size === 0) keep(item);
      for (const { hear } of [...listeners]) hear(item);
    },
    listen(listener) {
      listeners.add(listener);
      const fresh = kept.filter(({ atMs }) => nowMs() - atMs <= keepMs);
      kept = [];
      for (const { item } of fresh) listener.hear(item);
      return () => listeners.delete(listener);
    },
    isWanted: (item) => [...listeners].some(({ wants }) => wants?.(item) ?? true),
    clear() {
      kept = [];
    },
  };
}
