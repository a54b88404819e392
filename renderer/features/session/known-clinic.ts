import type { Status } from '../../../contract/session.ts';

/** What the log-in page showed last time: enough to draw it before the node has answered. Nothing personal. */
export interface KnownClinic {
  readonly name: string;
  readonly seatName: string;
  readonly practice: boolean;
}

const KEY = 'known-clinic';

export function knownClinic(
  status: Status | undefined,
  storage: Storage = localStorage,
): KnownClinic | undefined {
  if (status)
    return { name: status.clinic?.name ?? '', seatName: status.seat?.name ?? '', practice: status.practice };
  try {
    const text = storage.getItem(KEY);
    return text === null ? undefined : (JSON.parse(text) as KnownClinic);
  } catch {
    return undefined;
  }
}

/** Remembers a clinic that is ready for log-in, and forgets it when the node says otherwise. */
export function rememberClinic(status: Status, storage: Storage = localStorage): void {
  try {
    if (status.stage === 'ready') storage.setItem(KEY, JSON.stringify(knownClinic(status, storage)));
    else storage.removeItem(KEY);
  } catch {
    // A browser that keeps nothing asks the node first, as on the first day.
  }
}
