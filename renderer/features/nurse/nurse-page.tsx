import { Page } from '../../ui/page.tsx';
import { useQueueChanges } from '../queue/refresh-queue.ts';
import { RoomQuestion, RoomSelect } from '../queue/room-choice.tsx';
import { useSeatRoom } from '../queue/use-seat-room.ts';
import { NurseDesk } from './nurse-desk.tsx';

/** The nurse's home: who is next, and their measurements. */
export function NursePage() {
  const seatRoom = useSeatRoom(['vitals', 'triage']);
  const { room, rooms } = seatRoom;
  useQueueChanges();
  return (
    <Page title="护士站" actions={room && <RoomSelect seatRoom={seatRoom} />}>
      {room ? (
        <NurseDesk key={room.id} room={room.name} rooms={rooms} />
      ) : (
        <RoomQuestion seatRoom={seatRoom} />
      )}
    </Page>
  );
}
