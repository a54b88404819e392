import type { SerialPort } from 'serialport';
import type { Clock } from '../clock.ts';

/** Twice this after the last byte a pulled cable is known: within 50 ms. */
const FIRST_PAUSE_MS = 20;
/** A device that is silent for long is asked about less often: nobody waits for its next sample. */
const LONGEST_PAUSE_MS = 100;
/** What Linux answers for a terminal that has hung up. A line without modem lines refuses in other words, and is well. */
const HUNG_UP = /Input\/output error|No such device|Bad file descriptor/i;

export type WatchedPort = Pick<SerialPort, 'get' | 'close' | 'isOpen' | 'on' | 'once'>;

/**
 * Closes a port whose line has hung up, as when its USB adapter is pulled out. Linux then answers every read with no
 * bytes at once, and a read of serialport that begins just then tries again for ever and tells nobody; only asking for
 * the modem lines shows it. While bytes come nothing is asked: that a line speaks is answer enough.
 */
export function closeWhenHungUp(port: WatchedPort, clock: Clock): void {
  let cancel = () => {};
  let hasSpoken = false;
  const look = (pauseMs: number) => {
    if (hasSpoken) {
      hasSpoken = false;
      wait(FIRST_PAUSE_MS);
      return;
    }
    port.get((error) => {
      if (!port.isOpen) return;
      if (error && HUNG_UP.test(error.message)) port.close(() => undefined);
      else wait(Math.min(2 * pauseMs, LONGEST_PAUSE_MS));
    });
  };
  const wait = (pauseMs: number) => {
    cancel = clock.setTimer(pauseMs, () => look(pauseMs));
  };
  port.on('data', () => {
    hasSpoken = true;
  });
  port.once('close', () => cancel());
  wait(FIRST_PAUSE_MS);
}
