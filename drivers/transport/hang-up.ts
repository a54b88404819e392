import type { SerialPort } from 'serialport';
import type { Clock } from '../clock.ts';

const PAUSE_MS = 100;
/** What Linux answers for a terminal that has hung up. A line without modem lines refuses in other words, and is well. */
const HUNG_UP = /Input\/output error|No such device|Bad file descriptor/i;

/**
 * Closes a port whose line has hung up, as when its USB adapter is pulled out. Linux then answers every read with no
 * bytes at once, and a read of serialport that begins just then tries again for ever and tells nobody; only asking for
 * the modem lines shows it.
 */
export function closeWhenHungUp(port: SerialPort, clock: Clock): void {
  let cancel = () => {};
  const look = () => {
    port.get((error) => {
      if (!port.isOpen) return;
      if (error && HUNG_UP.test(error.message)) port.close(() => undefined);
      else wait();
    });
  };
  const wait = () => {
    cancel = clock.setTimer(PAUSE_MS, look);
  };
  port.once('close', () => cancel());
  wait();
}
