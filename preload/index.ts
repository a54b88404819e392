import { ipcRenderer } from 'electron';

const loaded = new Promise<void>((resolve) => {
  window.addEventListener('load', () => resolve(), { once: true });
});

/**
 * Hands the page one MessagePort to the node, and a new one whenever the node was started again. The page
 * must listen for it from its first script on. '/' is "this document's own origin": a page that replaced
 * ours in the meantime gets nothing.
 */
ipcRenderer.on('node-port', async (event) => {
  await loaded;
  window.postMessage('node-port', { targetOrigin: '/', transfer: [...event.ports] });
});

void ipcRenderer.invoke('node-port');
