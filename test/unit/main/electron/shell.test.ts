import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openShell, prepareShell } from '../../../../main/electron/shell.ts';
import { tempDir } from '../../../support/tmp.ts';

/** What the shell did with Electron, in order, and what Electron was made to answer. */
const seen = vi.hoisted(() => ({ steps: [] as string[], isFirst: true, isPackaged: true, keyOpens: true }));

vi.mock('electron', async () => {
  const { EventEmitter } = await import('node:events');
  const step =
    (name: string) =>
    (...details: readonly unknown[]) =>
      void seen.steps.push(
        details.length > 0 && typeof details[0] === 'string' ? `${name} ${details[0]}` : name,
      );
  class BrowserWindow extends EventEmitter {
    readonly webContents = Object.assign(new EventEmitter(), { id: 1 });
    readonly loadURL = async (url: string) => step('load')(url);
    constructor() {
      super();
      step('window')();
    }
    isDestroyed = () => false;
    setProgressBar = () => {};
    setTitle = () => {};
  }
  const app = Object.assign(new EventEmitter(), {
    enableSandbox: step('sandbox'),
    setPath: (name: string) => step('path')(name),
    commandLine: { appendSwitch: () => {} },
    requestSingleInstanceLock: () => seen.isFirst,
    exit: step('exit'),
  });
  Object.defineProperty(app, 'isPackaged', { get: () => seen.isPackaged });
  app.on('newListener', (event) => event === 'web-contents-created' && step('guard')());
  return {
    app,
    BrowserWindow,
    dialog: { showErrorBox: step('error'), showMessageBox: async () => ({ response: 1 }) },
    ipcMain: { handle: step('listen') },
    Menu: { setApplicationMenu: () => {}, buildFromTemplate: () => ({}) },
    MessageChannelMain: class {},
    protocol: { registerSchemesAsPrivileged: step('scheme') },
    safeStorage: {
      getSelectedStorageBackend: () => 'gnome_libsecret',
      isAsyncEncryptionAvailable: async () => true,
      encryptStringAsync: async (text: string) => Buffer.from(text),
      decryptStringAsync: async (bytes: Buffer) => {
        if (!seen.keyOpens) throw new Error('another account wrapped it');
        return { result: bytes.toString() };
      },
    },
    session: {
      defaultSession: {
        protocol: { handle: step('serve') },
        setPermissionRequestHandler: step('permissions'),
        setPermissionCheckHandler: () => {},
        setDevicePermissionHandler: () => {},
      },
    },
    shell: {},
    utilityProcess: {
      fork: () => Object.assign(new EventEmitter(), { postMessage: step('node'), kill: () => {} }),
    },
  };
});

const BUILT = join('/', 'app', 'out', 'main');
let options: { readonly dataDir: string; readonly practice: boolean };

beforeEach(() => {
  Object.assign(seen, { steps: [], isFirst: true, isPackaged: true, keyOpens: true });
  options = { dataDir: join(tempDir(), 'clinic'), practice: false };
  vi.spyOn(process.stdout, 'write').mockReturnValue(true);
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

describe('the shell', () => {
  it('is sandboxed before Electron is ready, and guarded and secured before there is a window', async () => {
    expect(prepareShell(options)).toBe(true);
    expect(seen.steps).toEqual(['scheme', 'sandbox', 'path userData']);
    await openShell(options, BUILT);
    const order = [
      'guard',
      'serve app',
      'permissions',
      'window',
      'node',
      'listen node-port',
      'load app://seat/',
    ];
    expect(seen.steps.slice(3)).toEqual(order);
  });

  it('loads a development server only where it is not packaged', async () => {
    vi.stubEnv('ELECTRON_RENDERER_URL', 'http://localhost:5173/');
    await openShell(options, BUILT);
    expect(seen.steps.at(-1)).toBe('load app://seat/');
    seen.isPackaged = false;
    await openShell(options, BUILT);
    expect(seen.steps.at(-1)).toBe('load http://localhost:5173/');
  });

  it('opens no window on data whose key the system keeps to itself', async () => {
    mkdirSync(options.dataDir, { recursive: true });
    writeFileSync(join(options.dataDir, 'store.key.wrapped'), 'bm90IG91cnM=');
    seen.keyOpens = false;
    await openShell(options, BUILT);
    expect(seen.steps.slice(-2)).toEqual(['error 工作站没有打开', 'exit']);
    expect(seen.steps).not.toContain('window');
  });

  it('is not opened twice on the same data', () => {
    seen.isFirst = false;
    expect(prepareShell(options)).toBe(false);
    expect(seen.steps.slice(-2)).toEqual(['error 工作站没有打开', 'exit']);
  });
});
