import { useState } from 'react';
import type { QueueRow } from '../../../contract/queue.ts';
import { useDraftNames } from '../../client/drafts.ts';
import { node } from '../../client/node.ts';
import { isHeld, placeOf, whoText } from './place.ts';
import type { QueueActs } from './use-queue-act.ts';
import type { Workplace } from './use-workplace.ts';

interface OpenPersonOptions {
  readonly place: Workplace;
  readonly room: string;
  readonly acts: QueueActs;
  /** What a draft of a visit is called: whose draft lies here was being worked on. */
  readonly draftName: (visitId: string) => string;
}

export interface OpenPerson {
  /** Whose work lies open. */
  readonly open: QueueRow | undefined;
  /** It was opened by hand, not found open. */
  readonly isOwnChoice: boolean;
  /** Whom the keys of the list are about; the next in line until another was chosen. */
  readonly selectedId: string | undefined;
  readonly select: (visitId: string) => void;
  /** Shows somebody, who may still be on the way. */
  readonly show: (visitId: string) => void;
  /** They are here: the work begins. */
  readonly begin: (row: QueueRow) => void;
  readonly leave: () => void;
}

/** The one person whom this seat works on. */
export function useOpenPerson({ place, room, acts, draftName }: OpenPersonOptions): OpenPerson {
  const [openId, setOpenId] = useState<string>();
  const [chosenId, select] = useState<string>();
  const drafts = useDraftNames();
  const { line, held, today } = place;
  // Without a choice of our own the seat goes on with whom its room holds: after a reload, or another colleague.
  const found =
    held.find(({ visitId }) => drafts.has(draftName(visitId))) ??
    held.find(({ status }) => status === 'in-room') ??
    held[0];
  const chosen = today.find((row) => row.visitId === openId && isHeld(row));

  const isChosenHere = line.some(({ visitId }) => visitId === chosenId);
  return {
    // Somebody chosen who is not held yet, or no longer, is nobody: another's chart must not flash up instead.
    open: openId === undefined ? found : chosen,
    isOwnChoice: chosen !== undefined,
    selectedId: isChosenHere ? chosenId : line[0]?.visitId,
    select,
    show: setOpenId,
    begin: (row) => {
      setOpenId(row.visitId);
      const at = placeOf(row);
      if (row.status === 'in-room' || !at) return;
      acts.act({
        run: () => node.queue.start({ ...at, room }),
        said: (now) => `${whoText(now)} 已到${room}。`,
      });
    },
    leave: () => setOpenId(undefined),
  };
}
