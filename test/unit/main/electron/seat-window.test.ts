import type { EventEmitter } from 'node:events';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { openSeatWindow } from '../../../../main/electron/seat-window.ts';
import { webPreferences } from '../../../../main/electron/web-preferences.ts';

/** Windows as they were made, and what was printed on them. */
const made = vi.hoisted(() => ({ options: [] as unknown[], printed: [] as unknown[], shown: 0 }));

vi.mock('electron', async () => {
  const { EventEmitter: Emitter } = await import('node:events');
  class BrowserWindow extends Emitter {
    readonly webContents = Object.assign(new Emitter(), {
      executeJavaScript: async () => true,
      isDestroyed: () => false,
      print: (options: unknown) => void made.printed.push(options),
    });
    constructor(options: unknown) {
      super();
      made.options.push(options);
    }
    show() {
      made.shown += 1;
    }
  }
  return { BrowserWindow, dialog: {} };
});

const BUILT = join('/', 'app', 'out', 'main');

beforeEach(() => Object.assign(made, { options: [], printed: [], shown: 0 }));

describe('the seat’s window', () => {
  it('has the locked-in preferences and the one preload, and is not shown white', () => {
    const window = openSeatWindow(BUILT);
    expect(made.options).toEqual([
      expect.objectContaining({
        show: false,
        webPreferences: webPreferences(join('/', 'app', 'out', 'preload', 'index.cjs')),
      }),
    ]);
    expect(made.shown).toBe(0);
    window.emit('ready-to-show');
    expect(made.shown).toBe(1);
  });

  it('prints through the system’s dialog alone', async () => {
    const { webContents } = openSeatWindow(BUILT);
    const preventDefault = vi.fn();
    const control = process.platform !== 'darwin';
    const key = { type: 'keyDown', key: 'p', control, meta: !control, alt: false, shift: false };
    (webContents as unknown as EventEmitter).emit('before-input-event', { preventDefault }, key);
    await vi.waitFor(() => expect(made.printed).toHaveLength(1));
    expect(made.printed).toEqual([expect.objectContaining({ silent: false, landscape: true })]);
    expect(preventDefault).toHaveBeenCalledOnce();
  });
});
