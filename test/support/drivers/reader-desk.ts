import { identityCardSam } from '../../../drivers/identity-card-sam/driver.ts';
import {
  createSamSimulator,
  type SamSimulator,
  type SamSimulatorOptions,
} from '../../../drivers/identity-card-sam/simulator.ts';
import { createManualClock, type ManualClock } from '../../../drivers/manual-clock.ts';
import { openInProcess } from '../../../drivers/simulator.ts';
import { transportFault } from '../../../drivers/transport/faults.ts';
import type { DriverState, OpenLine } from '../../../drivers/types.ts';
import { type WatchedDriver, watchDriver } from './watched-driver.ts';

export interface ReaderDesk {
  readonly clock: ManualClock;
  readonly reader: SamSimulator;
  readonly driver: WatchedDriver;
  /** Pulls the plug: the open line breaks and none can be opened. */
  unplug(): void;
  plugIn(): void;
  /** `opening`, `ready`, `fault:card-read-failed` … in order. */
  history(): readonly string[];
}

export interface DeskOptions extends Omit<SamSimulatorOptions, 'clock'> {
  /** What the line does to the bytes from the reader. */
  readonly onTheWay?: (bytes: Uint8Array) => Uint8Array[];
}

/** A reader and its driver, without a port between them, on a clock that stands still. */
export function createReaderDesk({ onTheWay, ...options }: DeskOptions = {}): ReaderDesk {
  const clock = createManualClock();
  const reader = createSamSimulator({ clock, ...options });
  const lines = new Set<() => void>();
  let plugged = true;
  const open: OpenLine = async (events, signal) => {
    const fault = (code: 'port-absent' | 'port-lost') => transportFault(code, '串口 COM3', 'test');
    if (!plugged) return { ok: false, fault: fault('port-absent') };
    const breakLine = () => events.onLost(fault('port-lost'));
    lines.add(breakLine);
    const onData = (bytes: Uint8Array) => {
      for (const part of onTheWay?.(bytes) ?? [bytes]) events.onData(part);
    };
    return openInProcess(reader)({ ...events, onData }, signal);
  };
  const driver = watchDriver(identityCardSam, open, clock);
  return {
    clock,
    reader,
    driver,
    unplug: () => {
      plugged = false;
      for (const breakLine of lines) breakLine();
      lines.clear();
    },
    plugIn: () => {
      plugged = true;
    },
    history: () => driver.states.map(nameOf),
  };
}

function nameOf(state: DriverState): string {
  return 'fault' in state ? `${state.status}:${state.fault.code}` : state.status;
}
