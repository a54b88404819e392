import { type ClientContext, type ClientLink, ORPCError } from '@orpc/client';
import { OfflineError } from './offline-error.ts';
import type { Wire } from './wire.ts';

/** Sends each call over the wire of the moment; without one the call fails at once instead of waiting. */
export function liveLink(wireNow: () => Wire | undefined): ClientLink<ClientContext> {
  return {
    async call(path, input, options) {
      const wire = wireNow();
      if (!wire) throw new OfflineError(false);
      try {
        return await wire.link.call(path, input, options);
      } catch (error) {
        const answered = error instanceof ORPCError || options.signal?.aborted === true;
        if (answered || wireNow() === wire) throw error;
        throw new OfflineError(true);
      }
    },
  };
}
