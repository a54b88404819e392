import type { ReactNode } from 'react';
import type { WaitingStage } from '../../../domain/queue/events.ts';
import { Empty } from '../../ui/empty.tsx';
import styles from './line-desk.module.css';
import { LinePanel } from './line-panel.tsx';
import { OnTheWay } from './on-the-way.tsx';
import { RoomSelect } from './room-choice.tsx';
import { SendDialog } from './send-dialog.tsx';
import type { LineWork } from './use-line-work.ts';
import type { SeatRoom } from './use-seat-room.ts';

interface LineDeskProps {
  readonly work: LineWork;
  readonly seatRoom: SeatRoom;
  readonly showsStage?: boolean;
  /** What begins when the person is here: 开始测量, 打开病历. */
  readonly beginText: string;
  /** Where people usually go from here. */
  readonly usualStage: WaitingStage;
  /** What stands under the line: the seat's devices. */
  readonly below?: ReactNode;
  /** The work on the person who is here. */
  readonly children: ReactNode;
}

/** Left the line, right the person: on the way, here, or nobody. */
export function LineDesk({
  work,
  seatRoom,
  showsStage = false,
  beginText,
  usualStage,
  below,
  children,
}: LineDeskProps) {
  const { person, send, acts } = work;
  const { open } = person;
  return (
    <div className={styles.desk}>
      <div className={styles.side}>
        <LinePanel work={work} room={<RoomSelect seatRoom={seatRoom} />} showsStage={showsStage} />
        {below}
      </div>
      {open === undefined ? (
        <div className={styles.nobody}>
          <Empty
            title="还没有请人进来"
            hint={`按 F4 呼叫下一位；人已经在面前时，在左边选中后按 Enter 直接${beginText}。`}
          />
        </div>
      ) : open.status === 'called' ? (
        <OnTheWay
          key={open.visitId}
          row={open}
          beginText={beginText}
          isMine={person.isOwnChoice}
          onBegin={() => person.begin(open)}
        />
      ) : (
        children
      )}
      {send.sending && (
        <SendDialog
          row={send.sending}
          rooms={seatRoom.rooms}
          usualStage={usualStage}
          onSent={(sentence) => {
            acts.say({ tone: 'good', sentence });
            if (send.sending?.visitId === open?.visitId) person.leave();
          }}
          onClose={send.close}
        />
      )}
    </div>
  );
}
