import type { ShellOrder, ShellPort } from './shell-port.ts';
import { newestBackup } from './store/backup-list.ts';
import { findKey } from './store/key.ts';
import { restoreBackup } from './store/restore-backup.ts';
import { givenPassphrase, type Refused, refusedBy, stopOnSignals, tryOpen } from './try-open.ts';

/** Does what Electron's main process orders: serves its window, or puts a backup in place. */
export async function runUnderShell(shell: ShellPort): Promise<void> {
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
