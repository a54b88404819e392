import { readSync } from 'node:fs';

interface Line {
  read(buffer: Buffer, offset: number, length: number): Promise<{ buffer: Buffer; bytesRead: number }>;
}

/** serialport's line on Linux and macOS, opened without blocking; the one of Windows has no poller. */
interface UnixLine extends Line {
  /** null once it is closed. */
  readonly fd: number | null;
  readonly poller: { once(event: 'readable', ready: (error: Error | null) => void): unknown };
}

/** Of serialport's port what is used here. */
export interface OpenPort {
  readonly port?: Line | UnixLine;
}

/** Nothing to read after all: look again when the line says so. */
const NOTHING_YET: ReadonlySet<unknown> = new Set(['EAGAIN', 'EWOULDBLOCK', 'EINTR']);

/**
 * Makes an open port read in the loop when bytes are there. serialport itself reads first, in another thread, then waits
 * for bytes and reads again: three wake-ups where one will do, which is most of what a streaming device costs. It also
 * takes a read of no bytes for patience and tries again for ever, but that is how Linux answers for a terminal that has
 * hung up, as when its USB adapter is pulled out: here it is a lost line. A port on Windows stays as it is.
 */
export function readWhenReady({ port: line }: OpenPort): void {
  if (line && 'poller' in line) line.read = readerOf(line);
}

function readerOf(line: UnixLine): UnixLine['read'] {
  return (buffer, offset, length) =>
    new Promise((resolve, reject) => {
      const waitUntilReady = () => line.poller.once('readable', ready);
      const ready = (error: Error | null) => {
        if (error || line.fd === null) return reject(error ?? new Error('the port is closed'));
        try {
          const bytesRead = readSync(line.fd, buffer, offset, length, null);
          if (bytesRead === 0) reject(new Error('the line hung up'));
          else resolve({ buffer, bytesRead });
        } catch (failure) {
          if (NOTHING_YET.has((failure as NodeJS.ErrnoException).code)) waitUntilReady();
          else reject(failure);
        }
      };
      waitUntilReady();
    });
}
