import { ORPCError } from '@orpc/client';
import { describe, expect, it } from 'vitest';
import { liveLink } from '../../../../renderer/client/live-link.ts';
import { OfflineError } from '../../../../renderer/client/offline-error.ts';
import type { Wire } from '../../../../renderer/client/wire.ts';
import { fakeWire } from './fake-wire.ts';

const call = (wireNow: () => Wire | undefined, signal?: AbortSignal) =>
  liveLink(wireNow).call(['session', 'status'], undefined, { context: {}, ...(signal && { signal }) });

describe('liveLink', () => {
  it('answers from the wire of the moment', async () => {
    expect(await call(() => fakeWire())).toBe('answer');
  });

  it('fails at once without a wire: nothing was sent', async () => {
    await expect(call(() => undefined)).rejects.toMatchObject({ code: 'OFFLINE', sent: false });
  });

  it('says that the call was under way when the wire was lost', async () => {
    let current: Wire | undefined = fakeWire({
      async call() {
        current = undefined;
        throw new Error('closed');
      },
    });
    await expect(call(() => current)).rejects.toMatchObject({ code: 'OFFLINE', sent: true });
  });

  it('leaves the answers of the node alone', async () => {
    const refusal = new ORPCError('REFUSED');
    const wire = fakeWire({ call: () => Promise.reject(refusal) });
    await expect(call(() => wire)).rejects.toBe(refusal);
  });

  it('does not call a cancelled call an outage', async () => {
    const cancelled = new AbortController();
    let current: Wire | undefined = fakeWire({
      async call() {
        cancelled.abort();
        current = undefined;
        throw cancelled.signal.reason;
      },
    });
    const error = await call(() => current, cancelled.signal).catch((thrown: unknown) => thrown);
    expect(error).not.toBeInstanceOf(OfflineError);
    expect(error).toBe(cancelled.signal.reason);
  });
});
