import { originOf } from './origin.ts';

/** What Electron says of the frame that sent a message; no frame when it is already gone. */
export interface Sender {
  readonly windowId: number;
  readonly frame: { readonly url: string; readonly isTop: boolean } | undefined;
}

/**
 * Refuses a message that does not come from the top frame of one of our windows showing our interface.
 *
 * @param windowIds `webContents.id` of the windows that the shell opened itself
 * @throws Error, which Electron carries to the sender as the rejection of its `invoke`
 */
export function assertOwnSender(
  sender: Sender,
  windowIds: ReadonlySet<number>,
  rendererOrigin: string,
): void {
  const reason = strangerBecause(sender, windowIds, rendererOrigin);
  if (reason !== undefined) throw new Error(`Message refused: ${reason}`);
}

function strangerBecause(
  { windowId, frame }: Sender,
  windowIds: ReadonlySet<number>,
  rendererOrigin: string,
): string | undefined {
  if (!windowIds.has(windowId)) return 'unknown window';
  if (frame === undefined) return 'its frame is gone';
  if (!frame.isTop) return 'not the top frame';
  if (originOf(frame.url) !== rendererOrigin) return 'foreign origin';
  return undefined;
}
