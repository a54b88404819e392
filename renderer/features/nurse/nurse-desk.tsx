import type { WaitingStage } from '../../../domain/queue/events.ts';
import { LineDesk } from '../queue/line-desk.tsx';
import { useLineWork } from '../queue/use-line-work.ts';
import type { SeatRoom } from '../queue/use-seat-room.ts';
import { vitalsDraftName } from '../vitals/vitals-draft.ts';
import { MeasuringPanel } from './measuring-panel.tsx';
import { SeatBench } from './seat-bench.tsx';

const stages: readonly [WaitingStage, ...WaitingStage[]] = ['vitals', 'triage'];

interface NurseDeskProps {
  readonly seatRoom: SeatRoom;
  /** The name of the seat's room. */
  readonly room: string;
}

/** Left whom to call and the devices, right whom to measure. */
export function NurseDesk({ seatRoom, room }: NurseDeskProps) {
  const work = useLineWork(room, stages, vitalsDraftName);
  const { open, isOwnChoice } = work.person;
  const isMeasuring = open !== undefined && open.status !== 'called';
  const bench = (
    <SeatBench
      here={isMeasuring ? open : undefined}
      held={work.place.held}
      enabled={!work.isResting}
      onDialog={work.setHasDialog}
    />
  );
  return (
    <LineDesk
      work={work}
      seatRoom={seatRoom}
      showsStage
      beginText="开始测量"
      usualStage="consult"
      below={bench}
    >
      {open && (
        <MeasuringPanel
          key={open.visitId}
          row={open}
          room={room}
          rooms={seatRoom.rooms}
          isMine={isOwnChoice}
          enabled={!work.isResting}
          onDialog={work.setHasDialog}
          onDone={(said, isGone) => (isGone ? work.done(said) : work.acts.say(said))}
        />
      )}
    </LineDesk>
  );
}
