import { useRef, useState } from 'react';
import type { QueueRow } from '../../../contract/queue.ts';
import type { Room } from '../../../domain/clinic/events.ts';
import type { WaitingStage } from '../../../domain/queue/events.ts';
import { Empty } from '../../ui/empty.tsx';
import { useShortcut } from '../../ui/use-shortcut.ts';
import { focusChoice } from '../queue/choose-keys.ts';
import { LinePanel } from '../queue/line-panel.tsx';
import { SendDialog } from '../queue/send-dialog.tsx';
import { useCallKeys } from '../queue/use-call-keys.ts';
import { useQueueAct } from '../queue/use-queue-act.ts';
import { useWorkplace } from '../queue/use-workplace.ts';
import { vitalsDraftName } from '../vitals/vitals-draft.ts';
import { MeasuringPanel } from './measuring-panel.tsx';
import styles from './nurse.module.css';
import { useOpenPerson } from './use-open-person.ts';

const stages: readonly WaitingStage[] = ['vitals', 'triage'];

interface NurseDeskProps {
  readonly room: string;
  readonly rooms: readonly Room[];
}

/** Left whom to call, right whom to measure. */
export function NurseDesk({ room, rooms }: NurseDeskProps) {
  const place = useWorkplace(stages, room);
  const acts = useQueueAct();
  const list = useRef<HTMLUListElement>(null);
  const person = useOpenPerson({ place, room, acts });
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
      {open ? (
        <MeasuringPanel
          key={open.visitId}
          row={open}
          room={room}
          rooms={rooms}
          enabled={!isResting}
          onBegin={() => person.begin(open)}
          onSend={() => setSending(open)}
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
