import { originOf } from './origin.ts';

/**
 * What the page may ask of Chromium: the full screen for the waiting-room display, and putting text it was
 * told to copy on the clipboard. Everything else is refused; devices belong to the node, so WebSerial,
 * WebHID and WebUSB are too.
 */
const ALLOWED: ReadonlySet<string> = new Set(['fullscreen', 'clipboard-sanitized-write']);

/**
 * One rule for Electron's request handler and its check handler.
 *
 * @param requestingUrl page or origin that asks
 * @param rendererOrigin the interface's own origin
 */
export function isPermitted(permission: string, requestingUrl: string, rendererOrigin: string): boolean {
  return ALLOWED.has(permission) && originOf(requestingUrl) === rendererOrigin;
}
