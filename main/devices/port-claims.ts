import type { DeviceAddress } from '../../domain/devices/events.ts';
import { samePort } from '../../domain/devices/port.ts';

export interface Claim {
  readonly deviceName: () => string;
  readonly address: DeviceAddress;
}

/** Who holds which port of this computer: a port carries one device, whoever comes second waits. */
export interface PortClaims {
  /** Takes the port, or names the claim that stands in the way. */
  readonly take: (claim: Claim) => Claim | undefined;
  readonly release: (claim: Claim) => void;
  /** Resolved at the next release of any port, or when the signal is aborted. */
  readonly nextRelease: (signal: AbortSignal) => Promise<void>;
}

export function portClaims(): PortClaims {
  const held = new Set<Claim>();
  let released = Promise.withResolvers<void>();
  return {
    take(claim) {
      const holder = [...held].find((other) => samePort(other.address, claim.address));
      if (!holder) held.add(claim);
      return holder;
    },
    release(claim) {
      if (!held.delete(claim)) return;
      released.resolve();
      released = Promise.withResolvers();
    },
    nextRelease: (signal) => Promise.race([released.promise, whenAborted(signal)]),
  };
}

export function whenAborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
