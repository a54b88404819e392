import path from 'node:path';
import { app, BrowserWindow, dialog, Menu, type MessagePortMain, session } from 'electron';
import { makeDirDurably } from '../store/durable-file.ts';
import { offerKeyCopy } from './key-copy.ts';
import { keyCopyDialogs } from './key-copy-dialogs.ts';
import { systemKeyStore } from './key-store.ts';
import type { LaunchOptions } from './launch-options.ts';
import { forkNode } from './node-process.ts';
import { APP_ORIGIN, originOf } from './origin.ts';
import { restartDelayMs } from './restart-policy.ts';
import { restoreWith } from './restore-with.ts';
import { seatPort } from './seat-port.ts';
import { openSeatWindow, showRebuilding } from './seat-window.ts';
import { declareScheme, guardEveryContents, secureSession } from './secure-session.ts';
import { SHELL_FOLDER } from './shell-folder.ts';
import { chooseStoreKey } from './store-key.ts';
import { type SupervisedNode, superviseNode } from './supervise-node.ts';
import { answerRefusal, answerSurrender, refuse, tell } from './trouble.ts';

const STOP_LIMIT_MS = 10_000;

/**
 * What must happen before Electron is ready.
 *
 * @returns false when the shell was refused: its folder cannot be written, or this data is already open in
 * another window, which has been brought to the front
 */
export function prepareShell({ dataDir }: LaunchOptions): boolean {
  declareScheme();
  // Chromium draws date fields and its own words in the system's language, whatever the page's.
  app.commandLine.appendSwitch('lang', 'zh-CN');
  const folder = path.join(dataDir, SHELL_FOLDER);
  try {
    makeDirDurably(folder);
  } catch (error) {
    refuse('read-only', `数据目录 ${dataDir} 不能写入，工作站没有打开，数据没有改动。原因：${String(error)}`);
    return false;
  }
  app.setPath('userData', folder);
  if (app.requestSingleInstanceLock()) return true;
  refuse('in-use', '这份数据已经在另一个工作站窗口中打开，已切换到那个窗口。');
  return false;
}

/**
 * Opens the one window of this seat and the node behind it, and keeps both until the window is closed.
 *
 * @param builtFolder absolute path of `out/main`
 */
export async function openShell(options: LaunchOptions, builtFolder: string): Promise<void> {
  const origin = originOf(rendererUrl()) ?? APP_ORIGIN;
  guardEveryContents(origin);
  secureSession(session.defaultSession, path.join(builtFolder, '../renderer'), origin);
  setMenu();

  // The practice clinic holds nobody's data; it can also be entered from the set-up page, without a new start.
  const key = options.practice
    ? ({ from: 'key-file' } as const)
    : await chooseStoreKey(options.dataDir, systemKeyStore);
  if (key.from === 'nowhere') {
    refuse(key.code, key.sentence);
    return;
  }

  const window = openSeatWindow(builtFolder);
  const keyConfig = key.from === 'key-store' ? { storeKeyHex: key.keyHex } : {};
  const fork = () => forkNode(path.join(builtFolder, 'node.js'));
  const config = { ...options, ...keyConfig };
  const restore = (backup: string) => restoreWith(fork(), { type: 'restore', config, backup });
  const node = superviseNode<MessagePortMain>({
    fork,
    start: { type: 'start', config },
    nowMs: () => performance.now(),
    restartDelayMs,
    onState(state) {
      showRebuilding(window, state);
      if (state.is === 'ready') port.nodeReady();
      else if (state.is === 'refused') void answerRefusal(state, restore);
      else if (state.is === 'gave-up') answerSurrender();
    },
  });
  const port = seatPort(window.webContents, origin, (end) => node.connect(end));
  closeTogether(node);

  await window.loadURL(rendererUrl());
  tell({ event: 'opened' });
  if (key.from === 'key-store' && key.isNew) {
    await offerKeyCopy(options.dataDir, key.keyHex, keyCopyDialogs(window));
  }
  if (key.from === 'key-file' && key.notice !== undefined) {
    await dialog.showMessageBox(window, { type: 'info', title: '数据库密钥', message: key.notice });
  }
}

/** The built interface, or the development server that `electron-vite dev` names; never so in a package. */
function rendererUrl(): string {
  return (!app.isPackaged && process.env.ELECTRON_RENDERER_URL) || `${APP_ORIGIN}/`;
}

function closeTogether(node: SupervisedNode<MessagePortMain>): void {
  app.on('second-instance', () => BrowserWindow.getAllWindows()[0]?.focus());
  app.on('window-all-closed', () => app.quit());
  app.once('before-quit', (event) => {
    event.preventDefault();
    setTimeout(() => app.exit(0), STOP_LIMIT_MS);
    void node.stop().then(() => app.exit(0));
  });
}

/** No menu but the one macOS needs for its clipboard keys: reload and developer tools are not for seats. */
function setMenu(): void {
  const roles = [{ role: 'appMenu' }, { role: 'editMenu' }, { role: 'windowMenu' }] as const;
  Menu.setApplicationMenu(process.platform === 'darwin' ? Menu.buildFromTemplate([...roles]) : null);
}
