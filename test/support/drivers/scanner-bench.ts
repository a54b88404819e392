import { createManualClock } from '../../../drivers/manual-clock.ts';
import { openInProcess, type Simulator } from '../../../drivers/simulator.ts';
import { transportFault } from '../../../drivers/transport/faults.ts';
import type { Driver, DriverSettings, DriverState, OpenLine } from '../../../drivers/types.ts';
import { type WatchedDriver, watchDriver } from './watched-driver.ts';

/** A simulated scanner and its driver with a line between them, on a clock that stands still. */
export function createScannerBench(driver: Driver, settings: DriverSettings = {}) {
  const clock = createManualClock();
  const lines = new Set<{ arrive(bytes: Uint8Array): void; lose(): void }>();
  let watched: WatchedDriver | null = null;

  const openTo =
    (simulator: Simulator): OpenLine =>
    (events, signal) => {
      const line = {
        arrive: events.onData,
        lose: () => events.onLost(transportFault('port-lost', '扫码枪', 'test')),
      };
      lines.add(line);
      return openInProcess(simulator)(events, signal);
    };
  const attached = () => {
    if (watched === null) throw new Error('no scanner is attached');
    return watched;
  };
  return {
    clock,
    driver: attached,
    attach: async (simulator: Simulator) => {
      watched = watchDriver(driver, openTo(simulator), clock, settings);
      await clock.advance(0);
    },
    /** Bytes, or one report, written as Latin-1, from a line that is open. */
    arrive: (data: string | Uint8Array) => {
      const bytes = typeof data === 'string' ? Uint8Array.from(data, (char) => char.charCodeAt(0)) : data;
      for (const line of lines) line.arrive(bytes);
    },
    /** The line breaks; the next attempt finds it mended. */
    unplug: () => {
      for (const line of lines) line.lose();
      lines.clear();
    },
    scans: () =>
      attached().readings.flatMap((reading) =>
        reading.kind === 'scan' ? { aim: reading.aim, text: reading.text } : [],
      ),
    history: () => attached().states.map(nameOf),
  };
}

function nameOf(state: DriverState): string {
  return 'fault' in state ? `${state.status}:${state.fault.code}` : state.status;
}
