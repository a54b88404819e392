import { sleep } from './clock.ts';
import type { DeviceFault } from './fault.ts';
import { type BeginSession, defect, holdSession, type LiveSession, STOPPED } from './session.ts';
import type { DriverDeps, DriverHandle, DriverState, TestResult } from './types.ts';

const FIRST_RETRY_MS = 500;
/** Whoever plugs the cable back in stands at the desk and waits. */
const LONGEST_RETRY_MS = 8_000;
/** A line that is cut sooner, as by a server that serves somebody else, was no success. */
const LASTING_MS = 1_000;

/**
 * The life of every driver: open the line, hold a session, and when either ends wait and begin again, for ever,
 * until stopped. Back-off starts anew once the device has been ready for a while.
 */
export function keepConnected(deps: DriverDeps, begin: BeginSession): DriverHandle {
  const stopping = new AbortController();
  const stop = stopping.signal;
  const states = stateTeller(deps);
  let live: LiveSession | null = null;
  /** What the attempt under way, or else the next one, leads to. */
  let attempt = Promise.withResolvers<LiveSession | DeviceFault>();
  let retryNow = () => {};

  const settle = (led: LiveSession | DeviceFault) => {
    live = 'session' in led ? led : null;
    attempt.resolve(led);
    attempt = Promise.withResolvers();
  };

  const life = async () => {
    states.say({ status: 'opening' });
    for (let failures = 1; !stop.aborted; failures++) {
      const fault = await holdSession({ deps, begin, stop, say: states.say, onLive: settle }).catch(defect);
      if (stop.aborted) break;
      settle(fault);
      if (states.readyMsSinceAsked() >= LASTING_MS) failures = 1;
      const waitMs = Math.min(FIRST_RETRY_MS * 2 ** (failures - 1), LONGEST_RETRY_MS);
      const retryAtMs = deps.clock.nowMs() + waitMs;
      states.say({ status: 'offline', fault, attempt: failures, retryAtMs });
      const waiting = new AbortController();
      retryNow = () => waiting.abort();
      await sleep(deps.clock, waitMs, AbortSignal.any([stop, waiting.signal]));
    }
    settle(STOPPED);
    states.say({ status: 'closed' });
  };
  const finished = life();

  const runTest = async (): Promise<TestResult> => {
    if (stop.aborted) return { ok: false, fault: STOPPED };
    const next = attempt.promise;
    retryNow();
    const led = live ?? (await next);
    if ('code' in led) return { ok: false, fault: led };
    const failed = (fault: DeviceFault): TestResult => ({ ok: false, fault });
    const tested = led.session.test().catch((error: unknown) => failed(defect(error)));
    return Promise.race([tested, led.over.then(failed)]);
  };
  const runCommand = async (id: string): Promise<TestResult> => {
    if (!live) return { ok: false, fault: NOT_CONNECTED };
    const { session, over } = live;
    const failed = (fault: DeviceFault): TestResult => ({ ok: false, fault });
    if (!session.command) return failed(NO_COMMAND);
    const done = session.command(id).catch((error: unknown) => failed(defect(error)));
    return Promise.race([done, over.then(failed)]);
  };
  let testing: Promise<TestResult> | null = null;

  return {
    stop: () => {
      stopping.abort();
      return finished;
    },
    test: () => {
      testing ??= runTest().finally(() => {
        testing = null;
      });
      return testing;
    },
    command: runCommand,
  };
}

const NOT_CONNECTED: DeviceFault = {
  code: 'not-connected',
  sentence: '设备没有连接，命令没有发出。请检查数据线和电源，连接后再试。',
  detail: 'no live session',
};
const NO_COMMAND: DeviceFault = {
  code: 'no-command',
  sentence: '这种设备不能由电脑操作，命令没有发出。请在设备上操作。',
  detail: 'the driver has no commands',
};

/** Emits states, each change once: pollers say the same thing again and again. */
function stateTeller(deps: DriverDeps) {
  let shown: DriverState | null = null;
  let readyAtMs: number | null = null;
  return {
    say: (state: DriverState) => {
      if (shown !== null && sameState(shown, state)) return;
      shown = state;
      if (state.status === 'ready') readyAtMs ??= deps.clock.elapsedMs();
      deps.emit({ type: 'state', state });
    },
    /** For how long the device has been ready; 0 if it was not. */
    readyMsSinceAsked: () => {
      const readyMs = readyAtMs === null ? 0 : deps.clock.elapsedMs() - readyAtMs;
      readyAtMs = null;
      return readyMs;
    },
  };
}

function sameState(a: DriverState, b: DriverState): boolean {
  if (a.status === 'fault' && b.status === 'fault') return a.fault.code === b.fault.code;
  return a.status === b.status && a.status !== 'offline';
}
