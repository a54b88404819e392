import type { EcgSignalEvent } from '../../drivers/ecg-signal.ts';
import { createManualClock } from '../../drivers/manual-clock.ts';
import type { Reading } from '../../drivers/readings.ts';
import { openInProcess, type Simulator } from '../../drivers/simulator.ts';
import type { Driver, DriverSettings } from '../../drivers/types.ts';
import type { FedLine } from './feed-lines.ts';

/** A device that answers is given this long to be asked for its next line. */
const ANSWER_MS = 20;
/** Longer than any driver waits for the rest of a piece. */
const PAUSE_MS = 2_000;
const END_MS = 10_000;

export interface Decoded {
  readonly readings: readonly Reading[];
  readonly ecg: readonly EcgSignalEvent[];
  /** What the driver said was wrong with the bytes. */
  readonly faults: readonly string[];
}

/** Plays lines to a driver on a clock that stands still between them: hours of a device take no time. */
export async function decodeLines(
  driver: Driver,
  settings: DriverSettings,
  lines: readonly FedLine[],
): Promise<Decoded> {
  const clock = createManualClock(Date.now());
  const readings: Reading[] = [];
  const ecg: EcgSignalEvent[] = [];
  const faults: string[] = [];
  const device = playedDevice();
  const handle = driver.start({
    clock,
    settings,
    open: openInProcess(device.simulator),
    emit: (event) => {
      if (event.type === 'reading') readings.push(event.reading);
      else if (event.type === 'ecg') ecg.push(event.event);
      else if (event.state.status === 'fault') faults.push(event.state.fault.sentence);
    },
  });
  await clock.advance(0);
  for (const line of lines) {
    if (line.kind === 'pause') await clock.advance(PAUSE_MS);
    else {
      for (let ms = 0; device.answers() && !device.isAsked() && ms < ANSWER_MS; ms++) await clock.advance(1);
      device.send(line.bytes);
      await clock.advance(0);
    }
  }
  await clock.advance(END_MS);
  await handle.stop();
  return { readings, ecg, faults };
}

/** The device's side of the line. */
function playedDevice() {
  const hosts = new Set<(bytes: Uint8Array) => void>();
  let questions = 0;
  let isAsked = false;
  const simulator: Simulator = {
    connect: (send) => {
      hosts.add(send);
      const receive = () => {
        questions++;
        isAsked = true;
      };
      return { receive, hangUp: () => void hosts.delete(send) };
    },
  };
  return {
    simulator,
    /** Whether the driver asks, and so wants each line as an answer. */
    answers: () => questions > 0,
    isAsked: () => isAsked,
    send: (bytes: Uint8Array) => {
      isAsked = false;
      for (const send of hosts) send(bytes);
    },
  };
}
