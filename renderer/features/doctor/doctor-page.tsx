import { useQueueChanges } from '../queue/refresh-queue.ts';
import { RoomQuestion } from '../queue/room-choice.tsx';
import { useSeatRoom } from '../queue/use-seat-room.ts';
import styles from './doctor.module.css';
import { DoctorDesk } from './doctor-desk.tsx';

/** The doctor's home: who is next, and the chart of who sits here. */
export function DoctorPage() {
  const seatRoom = useSeatRoom(['consult']);
  const { room } = seatRoom;
  useQueueChanges();
  return (
    <div className={styles.page}>
      <h1 className="visually-hidden">诊室</h1>
      {room ? (
        <DoctorDesk key={room.id} seatRoom={seatRoom} room={room.name} />
      ) : (
        <RoomQuestion seatRoom={seatRoom} />
      )}
    </div>
  );
}
