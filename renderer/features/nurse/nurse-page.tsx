import { useQueueChanges } from '../queue/refresh-queue.ts';
import { RoomQuestion } from '../queue/room-choice.tsx';
import { useSeatRoom } from '../queue/use-seat-room.ts';
import styles from './nurse.module.css';
import { NurseDesk } from './nurse-desk.tsx';

/** The nurse's home: who is next, and their measurements. */
export function NursePage() {
  const seatRoom = useSeatRoom(['vitals', 'triage']);
  const { room } = seatRoom;
  useQueueChanges();
  return (
    <div className={styles.page}>
      <h1 className="visually-hidden">护士站</h1>
      {room ? (
        <NurseDesk key={room.id} seatRoom={seatRoom} room={room.name} />
      ) : (
        <RoomQuestion seatRoom={seatRoom} />
      )}
    </div>
  );
}
