import { Button, Select } from 'antd';
import { Empty } from '../../ui/empty.tsx';
import { FaultSentence } from '../../ui/fault-sentence.tsx';
import { PageSkeleton } from '../../ui/page-skeleton.tsx';
import type { SeatRoom } from './use-seat-room.ts';

/** Where this seat works, and another room if somebody moves. */
export function RoomSelect({ seatRoom }: { readonly seatRoom: SeatRoom }) {
  const { room, rooms, choose } = seatRoom;
  return (
    <Select
      size="small"
      aria-label="本座位所在的房间"
      value={room?.id ?? null}
      options={rooms.map(({ id, name }) => ({ value: id, label: `在 ${name}` }))}
      onChange={choose}
      popupMatchSelectWidth={false}
    />
  );
}

/** Asked once per seat: nobody can be called before it is known where to. */
export function RoomQuestion({ seatRoom }: { readonly seatRoom: SeatRoom }) {
  const { rooms, isPending, error, reload, choose } = seatRoom;
  if (error) return <FaultSentence error={error} onRetry={reload} />;
  if (isPending) return <PageSkeleton />;
  if (rooms.length === 0) {
    return <Empty title="还没有设置房间" hint="请管理员在“座位与诊室”里增加分诊台、护士站和诊室。" />;
  }
  return (
    <Empty
      title="这台电脑在哪个房间？"
      hint="叫号时会请病人到这个房间。选一次就会记住，以后可以在候诊名单上方换。"
    >
      {rooms.map(({ id, name }, index) => (
        <Button key={id} size="large" autoFocus={index === 0} onClick={() => choose(id)}>
          {name}
        </Button>
      ))}
    </Empty>
  );
}
