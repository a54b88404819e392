import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

type Listener = (event: object) => unknown;

/** Electron as the preload finds it: nothing but the sandbox's ipcRenderer, so that whatever else it uses fails. */
const ipc = vi.hoisted(() => ({ asked: [] as string[], hand: undefined as Listener | undefined }));
vi.mock('electron', () => ({
  ipcRenderer: {
    invoke: async (channel: string) => void ipc.asked.push(channel),
    on: (channel: string, listener: Listener) => {
      if (channel === 'node-port') ipc.hand = listener;
    },
  },
}));

class PageWindow extends EventEmitter {
  readonly posted: unknown[][] = [];
  addEventListener(event: string, listener: (...args: unknown[]) => void) {
    this.on(event, listener);
  }
  postMessage(...message: unknown[]) {
    this.posted.push(message);
  }
}

let page: PageWindow;
let ownNames: readonly string[];

beforeEach(async () => {
  Object.assign(ipc, { asked: [], hand: undefined });
  vi.resetModules();
  page = new PageWindow();
  ownNames = Object.keys(page);
  vi.stubGlobal('window', page);
  await import('../../../preload/index.ts');
});
afterEach(() => vi.unstubAllGlobals());

describe('the preload', () => {
  it('asks for the one port and gives the page nothing to call', () => {
    expect(ipc.asked).toEqual(['node-port']);
    expect(Object.keys(page).filter((name) => !ownNames.includes(name))).toEqual([]);
  });

  it('hands the port to our own document alone, once it has loaded', async () => {
    void ipc.hand?.({ ports: ['the port'] });
    await Promise.resolve();
    expect(page.posted).toEqual([]);
    page.emit('load');
    await vi.waitFor(() => expect(page.posted).toHaveLength(1));
    expect(page.posted).toEqual([['node-port', { targetOrigin: '/', transfer: ['the port'] }]]);
  });

  it('asks again when the page itself has lost its port, and for nobody else', () => {
    page.emit('message', { source: {}, data: 'node-port-wanted' });
    page.emit('message', { source: page, data: 'something else' });
    expect(ipc.asked).toHaveLength(1);
    page.emit('message', { source: page, data: 'node-port-wanted' });
    expect(ipc.asked).toEqual(['node-port', 'node-port']);
  });
});
