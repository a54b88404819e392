import { execFileSync } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { closeSync, constants, openSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type OpenPort, readWhenReady } from '../../../../drivers/transport/read-when-ready.ts';
import { tempDir } from '../../../support/tmp.ts';

/** An open port over a file, whose poller says what the test says. */
function portOver(fd: number) {
  onTestFinished(() => closeSync(fd));
  const poller = new EventEmitter();
  const line = {
    fd: fd as number | null,
    poller,
    read: () => Promise.reject(new Error('serialport would read')),
  };
  const port: OpenPort = { port: line };
  readWhenReady(port);
  const buffer = Buffer.alloc(8);
  const tell = (error: Error | null) => poller.emit('readable', error);
  const close = () => {
    line.fd = null;
  };
  return { buffer, tell, close, read: (at = 0) => port.port?.read(buffer, at, buffer.length - at) };
}

/** A pipe that gives nothing while nothing was written, as a serial line does. */
function openPipe(): number {
  const path = join(tempDir(), 'pipe');
  execFileSync('mkfifo', [path]);
  return openSync(path, constants.O_RDWR | constants.O_NONBLOCK);
}

function openEmptyFile(): number {
  const path = join(tempDir(), 'empty');
  writeFileSync(path, '');
  return openSync(path, 'r');
}

describe('a port that reads when it is ready', () => {
  it('reads what is there once the line says so', async () => {
    const pipe = openPipe();
    const port = portOver(pipe);
    writeSync(pipe, Buffer.of(7, 8));
    const reading = port.read(3);
    port.tell(null);
    expect(await reading).toMatchObject({ bytesRead: 2 });
    expect([...port.buffer]).toEqual([0, 0, 0, 7, 8, 0, 0, 0]);
  });

  it('waits on when the line was ready with nothing', async () => {
    const pipe = openPipe();
    const port = portOver(pipe);
    const reading = port.read();
    port.tell(null);
    port.tell(null);
    writeSync(pipe, Buffer.of(9));
    port.tell(null);
    expect(await reading).toMatchObject({ bytesRead: 1 });
  });

  it('takes a read of no bytes for a line that hung up', async () => {
    const port = portOver(openEmptyFile());
    const reading = port.read();
    port.tell(null);
    await expect(reading).rejects.toThrow('hung up');
  });

  it('passes on what the line tells of itself: lost, or closed by us', async () => {
    const port = portOver(openPipe());
    const closed = Object.assign(new Error('Canceled'), { canceled: true });
    const reading = port.read();
    port.tell(closed);
    await expect(reading).rejects.toBe(closed);
  });

  it('fails where the line does', async () => {
    const port = portOver(openSync(tempDir(), 'r'));
    const reading = port.read();
    port.tell(null);
    await expect(reading).rejects.toMatchObject({ code: 'EISDIR' });
  });

  it('fails once the port is closed', async () => {
    const port = portOver(openPipe());
    port.close();
    const reading = port.read();
    port.tell(null);
    await expect(reading).rejects.toThrow('closed');
  });

  it('leaves a port alone that cannot say when it is ready', () => {
    const read = () => Promise.reject(new Error('not read'));
    const port: OpenPort = { port: { read } };
    readWhenReady(port);
    expect(port.port?.read).toBe(read);
  });
});
