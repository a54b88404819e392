import type { WaitingStage } from '../../../domain/queue/events.ts';
import { LineDesk } from '../queue/line-desk.tsx';
import { useLineWork } from '../queue/use-line-work.ts';
import type { SeatRoom } from '../queue/use-seat-room.ts';
import { ConsultPanel } from './consult-panel.tsx';
import { notesDraftName } from './notes-draft.ts';

const stages: readonly [WaitingStage] = ['consult'];

interface DoctorDeskProps {
  readonly seatRoom: SeatRoom;
  /** The name of the seat's room. */
  readonly room: string;
}

/** Left my line, right the chart. */
export function DoctorDesk({ seatRoom, room }: DoctorDeskProps) {
  const work = useLineWork(room, stages, notesDraftName);
  const { place, calls, person } = work;
  const { open } = person;
  return (
    <LineDesk work={work} seatRoom={seatRoom} beginText="打开病历" usualStage="consult">
      {open && (
        <ConsultPanel
          key={open.visitId}
          row={open}
          isResting={work.isResting}
          hasNext={place.line.length > 0 && calls.called === undefined}
          onDialog={work.setHasDialog}
          onFinished={(sentence, callsNext) => {
            work.done({ tone: 'good', sentence });
            if (callsNext) calls.callNext();
          }}
        />
      )}
    </LineDesk>
  );
}
