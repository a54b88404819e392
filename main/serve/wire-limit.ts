import { isLoopback } from './allowed-origin.ts';

/** Wires of the whole LAN, and of one computer in it: one that opens wire after wire keeps no other seat out. */
const MOST = 100;
const MOST_OF_ONE = 20;

export interface WireLimit {
  /** Takes a place for a wire and gives the way to leave it; undefined where there is none. */
  readonly take: (address: string) => (() => void) | undefined;
}

/** Counts wires by the computer they come from. This computer's own pages are not part of the LAN's number. */
export function createWireLimit(): WireLimit {
  const byAddress = new Map<string, number>();
  let all = 0;
  return {
    take(from) {
      const isOwn = isLoopback(from);
      const address = isOwn ? 'own' : from;
      const count = byAddress.get(address) ?? 0;
      if (count >= (isOwn ? MOST : MOST_OF_ONE) || (!isOwn && all >= MOST)) return undefined;
      byAddress.set(address, count + 1);
      if (!isOwn) all += 1;
      return () => {
        const left = (byAddress.get(address) ?? 1) - 1;
        if (left === 0) byAddress.delete(address);
        else byAddress.set(address, left);
        if (!isOwn) all -= 1;
      };
    },
  };
}
