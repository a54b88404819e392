import path from 'node:path';
import { BrowserWindow, dialog, type WebContents } from 'electron';
import { asksToPrint, LIES_ACROSS, printOptions } from './printing.ts';
import type { NodeState } from './supervise-node.ts';
import { webPreferences } from './web-preferences.ts';

const TITLE = '乡镇卫生院工作站';

/**
 * Opens the seat's window. It is shown once its first picture is there, never as a white sheet.
 *
 * @param builtFolder absolute path of `out/main`
 */
export function openSeatWindow(builtFolder: string): BrowserWindow {
  const window = new BrowserWindow({
    width: 1366,
    height: 768,
    minWidth: 1024,
    minHeight: 680,
    show: false,
    autoHideMenuBar: true,
    title: TITLE,
    webPreferences: webPreferences(path.join(builtFolder, '../preload/index.cjs')),
  });
  window.once('ready-to-show', () => window.show());
  window.webContents.on('before-input-event', (event, input) => {
    if (!asksToPrint(input, process.platform)) return;
    event.preventDefault();
    void print(window.webContents);
  });
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason !== 'clean-exit') void offerReload(window);
  });
  return window;
}

/** After an update the store may be made ready for minutes: the title and the task bar say how far it is. */
export function showRebuilding(window: BrowserWindow, state: NodeState): void {
  if (window.isDestroyed()) return;
  const isRebuilding = state.is === 'rebuilding';
  window.setProgressBar(isRebuilding ? state.percent / 100 : -1);
  window.setTitle(isRebuilding ? `${TITLE}（正在整理数据 ${state.percent}%，记录没有改动）` : TITLE);
}

async function print(page: WebContents): Promise<void> {
  const answer: unknown = await page.executeJavaScript(LIES_ACROSS).catch(() => false);
  if (!page.isDestroyed()) page.print(printOptions(answer === true));
}

async function offerReload(window: BrowserWindow): Promise<void> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    title: '界面停止响应',
    message: '界面意外停止。已保存的记录都在，没有保存的输入需要重新填写。',
    buttons: ['重新载入界面', '关闭窗口'],
    cancelId: 1,
  });
  if (response === 0) window.webContents.reload();
  else window.destroy();
}
