import { type RefObject, useRef, useState } from 'react';
import type { QueueRow } from '../../../contract/queue.ts';
import type { WaitingStage } from '../../../domain/queue/events.ts';
import { useShortcut } from '../../ui/use-shortcut.ts';
import { focusChoice } from './choose-keys.ts';
import { type CallKeys, useCallKeys } from './use-call-keys.ts';
import { type OpenPerson, useOpenPerson } from './use-open-person.ts';
import { type QueueActs, type Said, useQueueAct } from './use-queue-act.ts';
import { type Send, useSend } from './use-send.ts';
import { useWorkplace, type Workplace } from './use-workplace.ts';

export interface LineWork {
  readonly place: Workplace;
  readonly acts: QueueActs;
  readonly person: OpenPerson;
  readonly calls: CallKeys;
  readonly send: Send;
  readonly list: RefObject<HTMLUListElement | null>;
  /** A dialogue is open: the page's keys rest. */
  readonly isResting: boolean;
  readonly setHasDialog: (has: boolean) => void;
  readonly draftName: (visitId: string) => string;
  /** The open person is done here: says how it went, and gives the line the keyboard. */
  readonly done: (said: Said) => void;
}

/** Calling, seeing and sending on, as nurse and doctor both do it. @param stages a constant of the page, the usual first */
export function useLineWork(
  room: string,
  stages: readonly [WaitingStage, ...WaitingStage[]],
  draftName: (visitId: string) => string,
): LineWork {
  const place = useWorkplace(stages, room);
  const acts = useQueueAct();
  const list = useRef<HTMLUListElement>(null);
  const person = useOpenPerson({ place, room, acts, draftName });
  const send = useSend(acts, draftName);
  const [hasDialog, setHasDialog] = useState(false);
  const isResting = send.sending !== undefined || hasDialog;
  const calls = useCallKeys({
    place,
    room,
    stage: stages[0],
    acts,
    enabled: !isResting,
    onCalled: ({ visitId }: QueueRow) => person.show(visitId),
    onGone: person.leave,
  });
  const { open } = person;
  useShortcut('Alt+T', '转出', () => send.ask(open), { enabled: open !== undefined && !isResting });
  const done = (said: Said) => {
    acts.say(said);
    person.leave();
    focusChoice(list.current);
  };
  return { place, acts, person, calls, send, list, isResting, setHasDialog, draftName, done };
}
