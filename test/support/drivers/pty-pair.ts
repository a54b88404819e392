import { type ChildProcess, spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { SerialAddress } from '../../../drivers/transport/address.ts';

export interface PtyPair {
  /** The workstation's end and the device's end; their names stay through unplugging. */
  readonly host: SerialAddress;
  readonly device: SerialAddress;
  /** Pulls the cable: both ends vanish. */
  unplug(): Promise<void>;
  plugIn(): Promise<void>;
}

const line = { kind: 'serial', baudRate: 115_200, dataBits: 8, parity: 'none', stopBits: 1 } as const;

/** A pair of pseudo-terminals in `dir`, joined by socat: a real serial line to serialport. Unplug it at the end. */
export async function createPtyPair(dir: string): Promise<PtyPair> {
  const [hostPath, devicePath] = [join(dir, 'host'), join(dir, 'device')];
  let socat: ChildProcess | null = null;
  const plugIn = async () => {
    socat = await startSocat(hostPath, devicePath);
  };
  const unplug = async () => {
    const child = socat;
    socat = null;
    if (child === null) return;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await gone;
    // The names of a killed socat stay, and soon lead to another pair's terminals.
    for (const path of [hostPath, devicePath]) rmSync(path, { force: true });
  };
  await plugIn();
  return { host: { ...line, path: hostPath }, device: { ...line, path: devicePath }, plugIn, unplug };
}

function startSocat(hostPath: string, devicePath: string): Promise<ChildProcess> {
  const end = (path: string) => `pty,raw,echo=0,link=${path}`;
  const child = spawn('socat', ['-d', '-d', end(hostPath), end(devicePath)], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  return new Promise((resolve, reject) => {
    let told = '';
    child.once('error', () => reject(new Error('socat is not installed: apt install socat')));
    child.once('exit', (code) => reject(new Error(`socat ended with ${code}: ${told}`)));
    child.stderr.on('data', (chunk: Buffer) => {
      told += chunk.toString();
      if (told.includes('starting data transfer loop')) resolve(child);
    });
  });
}
