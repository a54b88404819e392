import os from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import packageJson from '../package.json' with { type: 'json' };
import { defaultDataDir } from './data-dir.ts';
import { type ShellOrder, type ShellPort, shellPort } from './shell-port.ts';
import { newestBackup } from './store/backup-list.ts';
import { findKey } from './store/key.ts';
import { StoreRefusal } from './store/refusal.ts';
import { restoreBackup } from './store/restore-backup.ts';
import { openWorkstation, type Workstation, type WorkstationConfig } from './workstation.ts';

/** What the terminal or the shell is told: one JSON line, or one message. */
type NodeEvent =
  | { readonly event: 'listening'; readonly url: string }
  | { readonly event: 'rebuilding'; readonly percent: number }
  | Refused;

interface Refused {
  readonly event: 'refused';
  readonly code: string;
  readonly sentence: string;
}

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
  } catch {
    const sentence = `端口 ${port} 已被别的程序占用，工作站没有启动，数据没有改动。请关闭那个程序，或用 --port 换一个端口。`;
    say({ event: 'refused', code: 'port-taken', sentence });
    await workstation.close();
  }
}

async function runUnderShell(shell: ShellPort): Promise<void> {
  const order = await shell.order;
  const { dataDir, practice, storeKeyHex } = order.config;
  if (order.type === 'restore') return restoreUnderShell(shell, order);
  const rebuilding = (percent: number) => shell.post({ type: 'rebuilding', percent });
  const workstation = await tryOpen({ dataDir, practice, storeKeyHex, rebuilding });
  if ('event' in workstation) {
    const backup = workstation.code === 'damaged' ? newestBackup(dataDir)?.file : undefined;
    postRefusal(shell, workstation, backup);
    return;
  }
  stopOnSignals(workstation);
  shell.onPort((port) => workstation.acceptPort(port));
  shell.post({ type: 'ready' });
}

function restoreUnderShell(shell: ShellPort, order: Extract<ShellOrder, { type: 'restore' }>): void {
  const { dataDir: dir, storeKeyHex } = order.config;
  try {
    const passphrase = givenPassphrase();
    const { key } = findKey({
      dir,
      ...(storeKeyHex !== undefined && { given: storeKeyHex }),
      ...(passphrase !== undefined && { passphrase }),
    });
    restoreBackup(dir, order.backup, key);
    shell.post({ type: 'restored' });
  } catch (error) {
    postRefusal(shell, refusedBy(error));
  }
}

function postRefusal(shell: ShellPort, { code, sentence }: Refused, backup?: string): void {
  shell.post({ type: 'refused', code, sentence, ...(backup !== undefined && { backup }) });
}

/** What protects the key file, where one does: nothing is typed in, for a node may be started with nobody there. */
function givenPassphrase(): string | undefined {
  return process.env.CLINIC_PASSPHRASE;
}

type Opening = Pick<WorkstationConfig, 'dataDir' | 'practice' | 'storeKeyHex' | 'rebuilding'>;

async function tryOpen(opening: Opening): Promise<Workstation | Refused> {
  try {
    const rendererDir = join(import.meta.dirname, '../renderer');
    const passphrase = givenPassphrase();
    return await openWorkstation({ ...opening, passphrase, version: packageJson.version, rendererDir });
  } catch (error) {
    return refusedBy(error);
  }
}

function refusedBy(error: unknown): Refused {
  if (error instanceof StoreRefusal) return { event: 'refused', code: error.code, sentence: error.sentence };
  const reason = error instanceof Error ? error.message : String(error);
  return {
    event: 'refused',
    code: 'unexpected',
    sentence: `工作站没有打开，数据没有改动。原因：${reason}`,
  };
}

function say(event: NodeEvent): void {
  process.stdout.write(`${JSON.stringify(event)}\n`);
  if (event.event === 'refused') process.exitCode = 1;
}

function stopOnSignals(workstation: Workstation): void {
  let closing = false;
  const stop = async () => {
    if (closing) return;
    closing = true;
    await workstation.close();
    process.exit(0);
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}
