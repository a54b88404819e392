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
import { vitalsDraftName } from '../vitals/vitals-draft.ts';
import { MeasuringPanel } from './measuring-panel.tsx';
import styles from './nurse.module.css';

const stages: readonly WaitingStage[] = ['vitals', 'triage'];

interface NurseDeskProps {
  readonly seatRoom: SeatRoom;
  /** The name of the seat's room. */
  readonly room: string;
}

/** Left whom to call, right whom to measure. */
export function NurseDesk({ seatRoom, room }: NurseDeskProps) {
  const { rooms } = seatRoom;
  const place = useWorkplace(stages, room);
  const acts = useQueueAct();
  const list = useRef<HTMLUListElement>(null);
  const person = useOpenPerson({ place, room, acts, draftName: vitalsDraftName });
  const [sending, setSending] = useState<QueueRow>();
  const [hasDialog, setHasDialog] = useState(false);
  const isResting = sending !== undefined || hasDialog;
  const calls = useCallKeys({
    place,
    room,
    stage: 'vitals',
    acts,
    enabled: !isResting,
    onCalled: ({ visitId }) => person.show(visitId),
    onGone: person.leave,
  });
  const { open } = person;
  useShortcut('Alt+T', '转出', () => setSending(open), { enabled: open !== undefined && !isResting });

  return (
    <div className={styles.desk}>
      <LinePanel
        room={<RoomSelect seatRoom={seatRoom} />}
        place={place}
        acts={acts}
        calls={calls}
        openId={open?.visitId}
        selectedId={person.selectedId}
        showsStage
        draftName={vitalsDraftName}
        onSelect={person.select}
        onOpen={person.begin}
        onSend={setSending}
        listRef={list}
      />
      {open?.status === 'called' ? (
        <OnTheWay
          key={open.visitId}
          row={open}
          beginText="开始测量"
          isMine={person.isOwnChoice}
          onBegin={() => person.begin(open)}
        />
      ) : open ? (
        <MeasuringPanel
          key={open.visitId}
          row={open}
          room={room}
          rooms={rooms}
          isMine={person.isOwnChoice}
          enabled={!isResting}
          onDialog={setHasDialog}
          onDone={(said, isGone) => {
            acts.say(said);
            if (!isGone) return;
            person.leave();
            focusChoice(list.current);
          }}
        />
      ) : (
        <div className={styles.nobody}>
          <Empty
            title="还没有请人进来"
            hint="按 F4 呼叫下一位；人已经在面前时，在左边选中后按 Enter 直接测量。"
          />
        </div>
      )}
      {sending && (
        <SendDialog
          row={sending}
          rooms={rooms}
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
