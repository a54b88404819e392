import { bytesFromHex, hexFromBytes } from '../bytes.ts';
import { sleep } from '../clock.ts';
import { describeAddress, type ReplayAddress, type ReplayStep } from './address.ts';
import { cancelled, errorText, transportFault } from './faults.ts';
import type { OpenContext, OpenResult, TransportEvents } from './types.ts';

/**
 * Plays a recording as if it were the device. A `data` step waits its pause on the injected clock, then sends; an
 * `expect` step waits until the host has written exactly those bytes, and ends the line when it writes others.
 * A host that writes where nothing is expected is not checked. After the last step the line stays open and silent.
 */
export function openReplay(
  address: ReplayAddress,
  events: TransportEvents,
  context: OpenContext,
): Promise<OpenResult> {
  const what = describeAddress(address);
  if (context.signal.aborted) return Promise.resolve({ ok: false, fault: cancelled(what) });
  const steps = parseSteps(address.steps);
  if (typeof steps === 'string')
    return Promise.resolve({ ok: false, fault: transportFault('bad-address', what, steps) });

  const closing = new AbortController();
  const host = expectedWrites(steps);
  const play = async () => {
    for (const step of steps) {
      if (step.kind === 'data') {
        if (!(await sleep(context.clock, step.afterMs, closing.signal))) return;
        events.onData(bytesFromHex(step.hex));
      } else if (!(await host.wrote(step.hex, closing.signal))) {
        if (closing.signal.aborted) return;
        closing.abort();
        events.onLost(transportFault('replay-mismatch', what, `expected ${step.hex}, got ${host.pending()}`));
        return;
      }
    }
  };
  void play();
  return Promise.resolve({
    ok: true,
    transport: {
      write: (bytes) => {
        if (closing.signal.aborted)
          return Promise.resolve(transportFault('port-lost', what, 'replay is closed'));
        host.write(hexFromBytes(bytes));
        return Promise.resolve(null);
      },
      close: () => {
        closing.abort();
        return Promise.resolve();
      },
    },
  });
}

/** What the host has written and no step has taken yet; never more than the steps still expect. */
function expectedWrites(steps: readonly ReplayStep[]) {
  let room = steps.reduce((digits, step) => digits + (step.kind === 'expect' ? step.hex.length : 0), 0);
  let pending = '';
  let wake = () => {};
  return {
    pending: () => pending,
    write: (hex: string) => {
      pending = (pending + hex).slice(0, room);
      wake();
    },
    /** True once the host has written `expected`, false when it wrote something else or `signal` is aborted. */
    wrote: async (expected: string, signal: AbortSignal): Promise<boolean> => {
      while (pending.length < expected.length && expected.startsWith(pending)) {
        if (signal.aborted) return false;
        await new Promise<void>((resolve) => {
          wake = resolve;
          signal.addEventListener('abort', () => resolve(), { once: true });
        });
      }
      if (!pending.startsWith(expected)) return false;
      pending = pending.slice(expected.length);
      room -= expected.length;
      return true;
    },
  };
}

/** The steps with their hex in one spelling, or what is wrong with them. */
function parseSteps(steps: readonly ReplayStep[]): readonly ReplayStep[] | string {
  try {
    return steps.map((step) => ({ ...step, hex: hexFromBytes(bytesFromHex(step.hex)) }));
  } catch (error) {
    return errorText(error);
  }
}
