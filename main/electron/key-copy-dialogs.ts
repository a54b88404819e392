import { type BrowserWindow, dialog } from 'electron';
import { KEY_FILE } from '../key-names.ts';
import type { KeyCopyDialogs } from './key-copy.ts';

const TITLE = '数据库密钥';

export function keyCopyDialogs(window: BrowserWindow): KeyCopyDialogs {
  return {
    async wanted() {
      const { response } = await dialog.showMessageBox(window, {
        type: 'info',
        title: TITLE,
        message: '请把数据库密钥另存一份',
        detail:
          '数据库和备份都是加密的，密钥由这台电脑的系统钥匙串保管。电脑损坏或重装系统后，' +
          '没有另存的密钥，任何人都无法读出备份。请存到 U 盘，锁好，不要和备份放在一起。',
        buttons: ['另存密钥…', '不保存'],
        defaultId: 0,
        cancelId: 1,
      });
      return response === 0;
    },
    async where() {
      const { filePath } = await dialog.showSaveDialog(window, { title: TITLE, defaultPath: KEY_FILE });
      return filePath === '' ? undefined : filePath;
    },
    async failed(sentence) {
      await dialog.showMessageBox(window, { type: 'error', title: TITLE, message: sentence });
    },
  };
}
