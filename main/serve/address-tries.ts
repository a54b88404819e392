export interface TriesPolicy {
  readonly tries: number;
  /** Since the first of them; then they are forgotten. */
  readonly withinMs: number;
}

/** How often secrets were tried in vain from each computer lately. In memory, and never more than some computers. */
export interface AddressTries {
  /** Counts a try. Where there were too many, it counts nothing and gives the milliseconds to wait. */
  readonly take: (address: string) => number;
  /** The try was right: it is not held against the computer. */
  readonly giveBack: (address: string) => void;
}

const MAX_ADDRESSES = 1_000;

export function createAddressTries(nowMs: () => number, policy: TriesPolicy): AddressTries {
  const known = new Map<string, { count: number; readonly sinceMs: number }>();

  function forgetSome(): void {
    for (const [address, { sinceMs }] of known)
      if (nowMs() - sinceMs >= policy.withinMs) known.delete(address);
    const [oldest] = known.keys();
    if (known.size >= MAX_ADDRESSES && oldest !== undefined) known.delete(oldest);
  }

  return {
    take(address) {
      const tries = known.get(address);
      const waitMs = tries ? tries.sinceMs + policy.withinMs - nowMs() : 0;
      if (tries && waitMs > 0) {
        if (tries.count >= policy.tries) return waitMs;
        tries.count += 1;
        return 0;
      }
      known.delete(address);
      if (known.size >= MAX_ADDRESSES) forgetSome();
      known.set(address, { count: 1, sinceMs: nowMs() });
      return 0;
    },
    giveBack(address) {
      const tries = known.get(address);
      if (tries) tries.count -= 1;
    },
  };
}
