import { type Clock, sleep } from './clock.ts';
import type { EcgSignalEvent } from './ecg-signal.ts';
import type { DeviceFault } from './fault.ts';
import type { Reading } from './readings.ts';
import { errorText } from './transport/faults.ts';
import type { Transport } from './transport/types.ts';
import type { DriverDeps, DriverState, TestResult } from './types.ts';

/** What a session may use. None of it has any effect once `signal` is aborted. */
export interface SessionLine {
  readonly clock: Clock;
  /** Aborted when the line is lost or the driver is stopped. */
  readonly signal: AbortSignal;
  /** Sends without waiting: a line that takes no bytes ends the session by itself. */
  send(bytes: Uint8Array): void;
  /** Sends a HID feature report, its id first; over a line that has none it does nothing. */
  sendFeature(report: Uint8Array): void;
  say(state: DriverState): void;
  publish(reading: Reading): void;
  /** Passes on a piece of the device's curve. */
  stream(event: EcgSignalEvent): void;
}

/** One conversation with a connected device: what a driver consists of. */
export interface Session {
  /** May be called before `run`. */
  receive(bytes: Uint8Array): void;
  /** Talks until the device can no longer be talked to, and says why. */
  run(): Promise<DeviceFault>;
  /** Asks the device whether it is well. Called only while `run` runs. */
  test(): Promise<TestResult>;
  /** Does one of the driver's commands. Called only while `run` runs; absent where the driver has none. */
  command?(id: string): Promise<TestResult>;
  /** What to send before the line is closed because the driver is stopped, such as to let go of an arm. */
  farewell?(): readonly Uint8Array[];
}

export type BeginSession = (line: SessionLine) => Session;

/** A session that is being held, and what will have ended it. */
export interface LiveSession {
  readonly session: Session;
  readonly over: Promise<DeviceFault>;
}

export interface Connection {
  readonly deps: DriverDeps;
  readonly begin: BeginSession;
  readonly stop: AbortSignal;
  readonly say: (state: DriverState) => void;
  /** The line is open and the session runs. */
  readonly onLive: (live: LiveSession) => void;
}

export const STOPPED: DeviceFault = {
  code: 'stopped',
  sentence: '设备已停用。需要时请在设备页面重新启用。',
  detail: 'the driver was stopped',
};

/** An exception in a session is a defect of that driver: it is shown, and no other device suffers from it. */
export function defect(error: unknown): DeviceFault {
  const sentence =
    '驱动程序出错，正在自动重新连接。已保存的资料不受影响。若反复出现请告诉管理员，原因记在运行日志里。';
  return {
    code: 'driver-defect',
    sentence,
    detail: error instanceof Error ? (error.stack ?? error.message) : errorText(error),
  };
}

/** Opens the line, holds one session on it, closes the line. Resolves with what ended it. */
export async function holdSession({ deps, begin, stop, say, onLive }: Connection): Promise<DeviceFault> {
  const lost = new AbortController();
  const signal = AbortSignal.any([stop, lost.signal]);
  let loss = STOPPED;
  let transport: Transport | null = null;
  const lose = (fault: DeviceFault) => {
    if (!lost.signal.aborted) loss = fault;
    lost.abort();
  };
  const loseIf = (fault: DeviceFault | null) => {
    if (fault) lose(fault);
  };
  const ifAlive = (act: () => void) => {
    if (!signal.aborted) act();
  };
  const session = begin({
    clock: deps.clock,
    signal,
    send: (bytes) => ifAlive(() => void transport?.write(bytes).then(loseIf)),
    sendFeature: (report) => ifAlive(() => void transport?.writeFeature?.(report).then(loseIf)),
    say: (state) => ifAlive(() => say(state)),
    publish: (reading) => ifAlive(() => deps.emit({ type: 'reading', reading })),
    stream: (event) => ifAlive(() => deps.emit({ type: 'ecg', event })),
  });
  const receive = (bytes: Uint8Array) => {
    try {
      session.receive(bytes);
    } catch (error) {
      lose(defect(error)); // thrown on, it would be the node's uncaught exception
    }
  };
  const opened = await deps.open({ onData: receive, onLost: lose }, stop);
  if (!opened.ok) return opened.fault;
  transport = opened.transport;
  const over = Promise.race([session.run().catch(defect), aborted(signal).then(() => loss)]);
  onLive({ session, over });
  const fault = await over;
  const isStopped = !lost.signal.aborted && stop.aborted;
  lost.abort();
  if (isStopped) await sayFarewell(session, transport, deps.clock);
  await transport.close();
  return fault;
}

/** A line that takes no bytes must not keep a driver from stopping. */
const FAREWELL_MS = 100;

async function sayFarewell(session: Session, transport: Transport, clock: Clock): Promise<void> {
  const words = session.farewell?.() ?? [];
  if (words.length === 0) return;
  const said = new AbortController();
  await Promise.race([
    Promise.all(words.map((bytes) => transport.write(bytes))),
    sleep(clock, FAREWELL_MS, said.signal),
  ]);
  said.abort();
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
