import { EventEmitter } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import {
  declareScheme,
  guardEveryContents,
  secureSession,
} from '../../../../main/electron/secure-session.ts';
import { contentSecurityPolicy } from '../../../../main/serve/csp.ts';
import { recordedElectron } from '../../../support/electron.ts';
import { tempDir } from '../../../support/tmp.ts';

const electron = await vi.hoisted(async () => {
  const { recordedElectron: record } = await import('../../../support/electron.ts');
  return record();
});
vi.mock('electron', () => electron.module);

const OWN = 'app://seat';

function secured() {
  const folder = join(tempDir(), 'renderer');
  mkdirSync(folder);
  writeFileSync(join(folder, 'index.html'), '<title>start page</title>');
  const { session, call } = recordedElectron().recordedSession();
  secureSession(session, folder, OWN);
  return call;
}

describe('before Electron is ready', () => {
  it('app:// becomes an origin of its own that bypasses no policy, and every renderer is sandboxed', () => {
    declareScheme();
    expect(electron.schemes).toEqual([
      [
        {
          scheme: 'app',
          privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
        },
      ],
    ]);
    expect(electron.calls).toEqual(['enableSandbox']);
  });
});

describe('the session', () => {
  it('serves app:// from the folder of the interface, with its policy, and nothing beside it', async () => {
    const call = secured();
    const get = async (url: string) => (await call('app', new Request(url))) as Response;
    const page = await get('app://seat/queue');
    expect(await page.text()).toContain('start page');
    expect(page.headers.get('content-security-policy')).toBe(contentSecurityPolicy);
    expect((await get('app://seat/..%2fsecret.js')).status).toBe(404);
  });

  it.each([
    ['fullscreen', `${OWN}/board`, true],
    ['clipboard-sanitized-write', `${OWN}/`, true],
    ['fullscreen', 'https://evil.example/', false],
    ['media', `${OWN}/`, false],
    ['geolocation', `${OWN}/`, false],
    ['notifications', `${OWN}/`, false],
    ['serial', `${OWN}/`, false],
  ])('asked for %s by %s says %s, whether it is requested or only checked', (permission, url, given) => {
    const call = secured();
    const answers: unknown[] = [];
    call('request', {}, permission, (answer: boolean) => answers.push(answer), { requestingUrl: url });
    expect([...answers, call('check', null, permission, url)]).toEqual([given, given]);
  });

  it('gives no page a device: devices belong to the node', () => {
    const call = secured();
    expect(['hid', 'serial', 'usb'].map((deviceType) => call('device', { deviceType, origin: OWN }))).toEqual(
      [false, false, false],
    );
  });
});

describe('every web contents of the process, whoever made it', () => {
  it('is kept on the interface, and opens only listed sites outside', () => {
    guardEveryContents(OWN);
    let open: (details: { url: string }) => unknown = () => undefined;
    const contents = Object.assign(new EventEmitter(), {
      setWindowOpenHandler: (handler: typeof open) => {
        open = handler;
      },
    });
    electron.module.app.emit('web-contents-created', {}, contents);
    const prevented = (event: string, details: object) => {
      const preventDefault = vi.fn();
      contents.emit(event, { ...details, preventDefault });
      return preventDefault.mock.calls.length > 0;
    };
    expect(prevented('will-frame-navigate', { url: 'https://evil.example/', isMainFrame: true })).toBe(true);
    expect(prevented('will-redirect', { url: 'https://evil.example/', isMainFrame: true })).toBe(true);
    expect(prevented('will-attach-webview', {})).toBe(true);
    expect(open({ url: 'https://evil.example/' })).toEqual({ action: 'deny' });
    expect(open({ url: 'https://www.nhsa.gov.cn/a' })).toEqual({ action: 'deny' });
    expect(electron.opened).toEqual(['https://www.nhsa.gov.cn/a']);
  });
});
