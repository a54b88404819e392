import { ipcRenderer } from 'electron';

const loaded = new Promise<void>((resolve) => {
  window.addEventListener('load', () => resolve(), { once: true });
});

const ask = () => void ipcRenderer.invoke('node-port');

/**
 * Hands the page one MessagePort to the node: when it has loaded, and a new one when the node was started
 * again or the page says that it lost the last. The page must listen from its first script on. '/' is "this
 * document's own origin": a page that replaced ours in the meantime gets nothing.
 */
ipcRenderer.on('node-port', async (event) => {
  await loaded;
  window.postMessage('node-port', { targetOrigin: '/', transfer: [...event.ports] });
});

window.addEventListener('message', ({ source, data }) => {
  if (source === window && data === 'node-port-wanted') ask();
});

ask();
