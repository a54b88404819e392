import { EventEmitter } from 'node:events';

type Handler = (...args: readonly unknown[]) => unknown;

/**
 * Electron's names as far as the shell uses them, each keeping what it was given: its binary cannot run under plain
 * Node. `npm run test:electron` drives the real one.
 */
export function recordedElectron() {
  const calls: string[] = [];
  const schemes: unknown[] = [];
  const opened: string[] = [];
  const ipc = new Map<string, Handler>();
  const said = (name: string) => () => void calls.push(name);

  const app = Object.assign(new EventEmitter(), { enableSandbox: said('enableSandbox') });
  const protocol = { registerSchemesAsPrivileged: (list: unknown) => void schemes.push(list) };
  const shell = { openExternal: async (url: string) => void opened.push(url) };
  const ipcMain = { handle: (channel: string, handler: Handler) => void ipc.set(channel, handler) };
  let channels = 0;
  class MessageChannelMain {
    readonly port1 = `node ${++channels}`;
    readonly port2 = `page ${channels}`;
  }

  /** A session of Chromium: the handlers that were set on it. */
  function recordedSession() {
    const set = new Map<string, Handler>();
    const setter = (name: string) => (handler: Handler) => void set.set(name, handler);
    const session = {
      protocol: { handle: (scheme: string, handler: Handler) => void set.set(scheme, handler) },
      setPermissionRequestHandler: setter('request'),
      setPermissionCheckHandler: setter('check'),
      setDevicePermissionHandler: setter('device'),
    };
    const call = (name: string, ...args: readonly unknown[]): unknown => {
      const handler = set.get(name);
      if (!handler) throw new Error(`no handler of ${name}`);
      return handler(...args);
    };
    return { session: session as never, call };
  }

  return {
    module: { app, protocol, shell, ipcMain, MessageChannelMain },
    calls,
    schemes,
    opened,
    ipc,
    recordedSession,
  };
}
