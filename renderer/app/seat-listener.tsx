import { useForgetUntaken, useSeatDevices } from '../client/seat-inboxes.ts';
import { useTypedScans } from '../scanner/use-typed-scans.ts';

/**
 * Hears what is scanned and laid down at an unlocked seat, before any page has come: it is kept until one takes it. A
 * patient's card must not have to be laid twice because the computer is slow.
 */
export function SeatListener() {
  useSeatDevices();
  useTypedScans();
  useForgetUntaken();
  return null;
}
