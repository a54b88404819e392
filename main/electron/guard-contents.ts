import { mayOpenExternally } from './external-links.ts';
import { originOf } from './origin.ts';

interface Preventable {
  preventDefault(): void;
}

interface Navigation extends Preventable {
  readonly url: string;
  readonly isMainFrame: boolean;
}

/** What the guard needs of Electron's `WebContents`. */
export interface GuardedContents {
  on(event: 'will-frame-navigate' | 'will-redirect', listener: (details: Navigation) => void): unknown;
  on(event: 'will-attach-webview', listener: (event: Preventable) => void): unknown;
  setWindowOpenHandler(handler: (details: { url: string }) => { action: 'deny' }): void;
}

/**
 * Keeps a window on the interface: no webview, no new window, no frame that navigates, and the top frame
 * only within our own origin, which is how a page reloads. A link to a listed site opens in the system's
 * browser instead.
 */
export function guardContents(
  contents: GuardedContents,
  rendererOrigin: string,
  openExternal: (url: string) => void,
): void {
  const stay = (details: Navigation) => {
    if (!details.isMainFrame || originOf(details.url) !== rendererOrigin) details.preventDefault();
  };
  contents.on('will-frame-navigate', stay);
  contents.on('will-redirect', stay);
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) => {
    if (mayOpenExternally(url)) openExternal(url);
    return { action: 'deny' };
  });
}
