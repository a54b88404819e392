import { ipcMain, MessageChannelMain, type MessagePortMain, type WebContents } from 'electron';
import { assertOwnSender } from './sender.ts';

/**
 * Lays the channel between a window's page and the node whenever both are there: when the page asks
 * (after every load), and when the node has started again. The main process only hands the ends over.
 *
 * @param connect gives the node its end; false when no node is ready
 * @returns what to call when the node has become ready
 */
export function seatPort(
  contents: WebContents,
  rendererOrigin: string,
  connect: (end: MessagePortMain) => boolean,
): { nodeReady(): void } {
  const windowIds = new Set([contents.id]);
  let asked = false;

  const lay = () => {
    const { port1: nodeEnd, port2: pageEnd } = new MessageChannelMain();
    if (connect(nodeEnd)) contents.postMessage('node-port', null, [pageEnd]);
  };

  ipcMain.handle('node-port', ({ sender, senderFrame }) => {
    const frame = senderFrame && { url: senderFrame.url, isTop: senderFrame.parent === null };
    assertOwnSender({ windowId: sender.id, frame: frame ?? undefined }, windowIds, rendererOrigin);
    asked = true;
    lay();
  });

  return {
    nodeReady() {
      if (asked) lay();
    },
  };
}
