import { EventEmitter } from 'node:events';
import { describe, expect, it } from 'vitest';
import { mayOpenExternally } from '../../../../main/electron/external-links.ts';
import { type GuardedContents, guardContents } from '../../../../main/electron/guard-contents.ts';

type OpenHandler = Parameters<GuardedContents['setWindowOpenHandler']>[0];

/** The part of WebContents that the guard binds to: an event emitter with one handler. */
class Contents extends EventEmitter implements GuardedContents {
  open: OpenHandler | undefined;
  readonly opened: string[] = [];

  constructor() {
    super();
    guardContents(this, 'app://seat', (url) => this.opened.push(url));
  }

  setWindowOpenHandler(handler: OpenHandler): void {
    this.open = handler;
  }

  prevented(event: string, details: { url?: string; isMainFrame?: boolean } = {}): boolean {
    let prevented = false;
    const preventDefault = () => {
      prevented = true;
    };
    this.emit(event, { ...details, preventDefault });
    return prevented;
  }
}

describe.each(['will-frame-navigate', 'will-redirect'])('%s', (event) => {
  it.each([
    'https://www.nhc.gov.cn/',
    'http://127.0.0.1:7100/',
    'file:///etc/passwd',
    'app://other/',
    'app://seat.evil/',
    'https://app//seat',
    'javascript:alert(1)',
    'data:text/html,x',
    'about:blank',
    '',
  ])('to %j is prevented', (url) => {
    expect(new Contents().prevented(event, { url, isMainFrame: true })).toBe(true);
  });

  it('of a frame inside the page is prevented, even to our own origin', () => {
    expect(new Contents().prevented(event, { url: 'app://seat/', isMainFrame: false })).toBe(true);
  });

  it('within our own origin, a reload, is let through', () => {
    expect(new Contents().prevented(event, { url: 'app://seat/queue', isMainFrame: true })).toBe(false);
  });
});

it('a webview is never attached', () => {
  expect(new Contents().prevented('will-attach-webview')).toBe(true);
});

describe('a new window', () => {
  it.each(['app://seat/', 'https://evil.example/', 'about:blank'])(
    'for %s is denied and opens nowhere',
    (url) => {
      const contents = new Contents();
      expect(contents.open?.({ url })).toEqual({ action: 'deny' });
      expect(contents.opened).toEqual([]);
    },
  );

  it('for a listed site is denied and opens in the system browser', () => {
    const contents = new Contents();
    expect(contents.open?.({ url: 'https://www.nhc.gov.cn/a' })).toEqual({ action: 'deny' });
    expect(contents.opened).toEqual(['https://www.nhc.gov.cn/a']);
  });
});

describe('links to the outside', () => {
  it.each([
    'http://www.nhc.gov.cn/',
    'https://www.nhc.gov.cn.evil.example/',
    'https://evil.example/?https://www.nhc.gov.cn',
    'https://www.nhc.gov.cn@evil.example/',
    'https://user:pw@www.nhc.gov.cn/',
    'https://www.nhc.gov.cn:8443/',
    'https://nhc.gov.cn/',
    'file:///C:/Windows/System32/calc.exe',
    'ms-settings:network',
    'smb://server/share',
    'javascript:alert(1)',
    'not a url',
  ])('%s is refused', (url) => {
    expect(mayOpenExternally(url)).toBe(false);
  });
});
