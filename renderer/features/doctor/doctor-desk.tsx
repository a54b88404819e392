import { useRef, useState } from 'react';
import type { QueueRow } from '../../../contract/queue.ts';
import type { WaitingStage } from '../../../domain/queue/events.ts';
import { Empty } from '../../ui/empty.tsx';
import { useShortcut } from '../../ui/use-shortcut.ts';
import { focusChoice } from '../queue/choose-keys.ts';
import { LinePanel } from '../queue/line-panel.tsx';
import { OnTheWay } from '../queue/on-the-way.tsx';
import { RoomSelect } from '../queue/room-choice.tsx';
import { SendDialog } from '../queue/send-dialog.tsx';
import { useCallKeys } from '../queue/use-call-keys.ts';
import { useOpenPerson } from '../queue/use-open-person.ts';
import { useQueueAct } from '../queue/use-queue-act.ts';
import type { SeatRoom } from '../queue/use-seat-room.ts';
import { useWorkplace } from '../queue/use-workplace.ts';
import { ConsultPanel } from './consult-panel.tsx';
import styles from './doctor.module.css';
import { notesDraftName } from './notes-draft.ts';

const stages: readonly WaitingStage[] = ['consult'];

interface DoctorDeskProps {
  readonly seatRoom: SeatRoom;
  /** The name of the seat's room. */
  readonly room: string;
}

/** Left my line, right the chart. */
export function DoctorDesk({ seatRoom, room }: DoctorDeskProps) {
  const place = useWorkplace(stages, room);
  const acts = useQueueAct();
  const list = useRef<HTMLUListElement>(null);
  const person = useOpenPerson({ place, room, acts, draftName: notesDraftName });
  const [sending, setSending] = useState<QueueRow>();
  const [hasDialog, setHasDialog] = useState(false);
  const isResting = sending !== undefined || hasDialog;
  const calls = useCallKeys({
    place,
    room,
    stage: 'consult',
    acts,
    enabled: !isResting,
    onCalled: ({ visitId }) => person.show(visitId),
    onGone: person.leave,
  });
  const { open } = person;
  useShortcut('Alt+T', '转出', () => setSending(open), { enabled: open !== undefined && !isResting });

  function onFinished(sentence: string, callsNext: boolean) {
    acts.say({ tone: 'good', sentence });
    person.leave();
    if (callsNext) calls.callNext();
    else focusChoice(list.current);
  }

  return (
    <div className={styles.desk}>
      <LinePanel
        room={<RoomSelect seatRoom={seatRoom} />}
        place={place}
        acts={acts}
        calls={calls}
        openId={open?.visitId}
        selectedId={person.selectedId}
        draftName={notesDraftName}
        onSelect={person.select}
        onOpen={person.begin}
        onSend={setSending}
        listRef={list}
      />
      {open === undefined ? (
        <div className={styles.nobody}>
          <Empty
            title="还没有请人进来"
            hint="按 F4 呼叫下一位；人已经在面前时，在左边选中后按 Enter 直接接诊。"
          />
        </div>
      ) : open.status === 'called' ? (
        <OnTheWay
          key={open.visitId}
          row={open}
          beginText="打开病历"
          isMine={person.isOwnChoice}
          onBegin={() => person.begin(open)}
        />
      ) : (
        <ConsultPanel
          key={open.visitId}
          row={open}
          isResting={isResting}
          hasNext={place.line.length > 0 && calls.called === undefined}
          onDialog={setHasDialog}
          onFinished={onFinished}
        />
      )}
      {sending && (
        <SendDialog
          row={sending}
          rooms={seatRoom.rooms}
          usualStage="consult"
          onSent={(sentence) => {
            acts.say({ tone: 'good', sentence });
            if (sending.visitId === open?.visitId) person.leave();
          }}
          onClose={() => setSending(undefined)}
        />
      )}
    </div>
  );
}
