import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { SerialAddress } from '../../../drivers/transport/address.ts';
import { tempDir } from '../tmp.ts';

export interface PtyPair {
  /** The workstation's end and the device's end; their names stay through unplugging. */
  readonly host: SerialAddress;
  readonly device: SerialAddress;
  /** Pulls the cable: both ends vanish. */
  unplug(): Promise<void>;
  plugIn(): Promise<void>;
}

const line = { kind: 'serial', baudRate: 115_200, dataBits: 8, parity: 'none', stopBits: 1 } as const;

/** A pair of pseudo-terminals joined by socat: a real serial line to serialport. Gone when the test ends. */
export async function createPtyPair(): Promise<PtyPair> {
  const dir = tempDir();
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
  };
  onTestFinished(unplug);
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
