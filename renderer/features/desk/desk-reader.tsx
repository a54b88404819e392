import { useLocation } from 'wouter';
import { seatCards, useInbox } from '../../client/seat-inboxes.ts';
import { useTell } from '../../ui/use-tell.ts';
import { deskActs } from './desk-acts.ts';
import { DESK_PATH } from './desk-path.ts';
import { useScannedPeople } from './use-scanned-people.ts';

/**
 * Takes every card that is read, and every number that is scanned, at a registrar's seat to the desk, whatever page is
 * open: a card must not have to be laid twice. Another page is not left by itself, for something may be typed there; a
 * line says where the card waits.
 */
export function DeskReader() {
  const [path] = useLocation();
  const tell = useTell();
  useScannedPeople();
  useInbox(seatCards, ({ card, warnings }) => {
    deskActs.arrive({ by: 'card', card, warnings });
    if (path !== DESK_PATH) tell.done(`已读到 ${card.name} 的证件，按 Alt+1 到“挂号登记”办理。`);
  });
  return null;
}
