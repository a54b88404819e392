import os from 'node:os';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { defaultDataDir } from './data-dir.ts';
import { portRefusal } from './port-refusal.ts';
import { runUnderShell } from './run-under-shell.ts';
import { shellPort } from './shell-port.ts';
import { type Refused, stopOnSignals, tryOpen } from './try-open.ts';

/** What the terminal is told: one JSON line each. */
type NodeEvent =
  | { readonly event: 'listening'; readonly url: string }
  | { readonly event: 'rebuilding'; readonly percent: number }
  | Refused;

const DEFAULT_PORT = 7100;

export async function runNode(): Promise<void> {
  const shell = shellPort();
  await (shell ? runUnderShell(shell) : runFromTerminal());
}

async function runFromTerminal(): Promise<void> {
  const { values } = parseArgs({
    options: {
      data: { type: 'string' },
      port: { type: 'string' },
      practice: { type: 'boolean', default: false },
    },
  });
  const { practice } = values;
  const platform = { platform: process.platform, env: process.env, home: os.homedir() };
  const dataDir = values.data === undefined ? defaultDataDir(platform, practice) : resolve(values.data);
  const rebuilding = (percent: number) => say({ event: 'rebuilding', percent });
  const workstation = await tryOpen({ dataDir, practice, rebuilding });
  if ('event' in workstation) return say(workstation);
  stopOnSignals(workstation);
  const port = values.port === undefined ? DEFAULT_PORT : Number(values.port);
  try {
    const host = await workstation.serveLocal(port);
    say({ event: 'listening', url: `http://127.0.0.1:${host.port}` });
  } catch (error) {
    say({ event: 'refused', ...portRefusal(port, error) });
    await workstation.close();
  }
}

function say(event: NodeEvent): void {
  process.stdout.write(`${JSON.stringify(event)}\n`);
  if (event.event === 'refused') process.exitCode = 1;
}
