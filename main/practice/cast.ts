import type { Room } from '../../domain/clinic/events.ts';
import type { Role } from '../../domain/staff/roles.ts';

/** Shown on the practice clinic's log-in page; nothing real is behind it. */
export const PRACTICE_PASSWORD = 'yanlian-2026';
export const PRACTICE_CLINIC = '青山镇卫生院（演练）';

export const practiceRooms: readonly Room[] = [
  { id: 'triage', name: '分诊台', kind: 'triage' },
  { id: 'nurse', name: '护士站', kind: 'vitals' },
  { id: 'room-1', name: '诊室一', kind: 'consult' },
  { id: 'room-2', name: '诊室二', kind: 'consult' },
];

export interface CastSeat {
  readonly id: string;
  readonly name: string;
  readonly prefix: string;
  readonly host: boolean;
  readonly roomId: string;
}

const desk: CastSeat = { id: 'practice-desk', name: '前台', prefix: 'A', host: true, roomId: 'triage' };
const nurses: CastSeat = { id: 'practice-nurse', name: '护士站', prefix: 'B', host: false, roomId: 'nurse' };
const roomOne: CastSeat = {
  id: 'practice-room-1',
  name: '诊室一',
  prefix: 'C',
  host: false,
  roomId: 'room-1',
};
const roomTwo: CastSeat = {
  id: 'practice-room-2',
  name: '诊室二',
  prefix: 'D',
  host: false,
  roomId: 'room-2',
};

export const practiceSeats: readonly CastSeat[] = [desk, nurses, roomOne, roomTwo];

export interface CastMember {
  readonly id: string;
  readonly loginName: string;
  readonly name: string;
  readonly role: Role;
  readonly seatId: string;
}

function member(loginName: string, name: string, role: Role, seat: CastSeat): CastMember {
  return { id: `practice-${loginName}`, loginName, name, role, seatId: seat.id };
}

/** One account for each role, and a second doctor, so that two can call patients at once. */
export const practiceStaff: readonly CastMember[] = [
  member('guahao', '游小梅', 'registrar', desk),
  member('hushi', '池雪琴', 'nurse', nurses),
  member('yisheng', '纪文涛', 'doctor', roomOne),
  member('yisheng2', '单玉兰', 'doctor', roomTwo),
  member('yaoshi', '肖志平', 'pharmacist', desk),
  member('gongwei', '詹秀华', 'public-health', nurses),
  member('yuanzhang', '邱建民', 'manager', roomTwo),
  member('shenji', '廖敏', 'auditor', roomTwo),
  member('guanli', '温海波', 'administrator', desk),
];

/** A simulated device on somebody's table. */
export interface CastDevice {
  readonly deviceId: string;
  readonly name: string;
  readonly seatId: string;
}

export const practiceReaders: readonly CastDevice[] = [
  { deviceId: 'practice-reader-desk', name: '前台读卡器（模拟）', seatId: desk.id },
  { deviceId: 'practice-reader-nurse', name: '护士站读卡器（模拟）', seatId: nurses.id },
];

export const nurseSeatId = nurses.id;
