import type { Room } from '../../../domain/clinic/events.ts';

export const roomKindLabels: Readonly<Record<Room['kind'], string>> = {
  triage: '分诊台',
  vitals: '护士站（测量）',
  consult: '诊室',
};

/** A room id that no room has yet: `room-1`, `room-2` … */
export function freeRoomId(rooms: readonly Room[]): string {
  const taken = new Set(rooms.map(({ id }) => id));
  let number = rooms.length + 1;
  while (taken.has(`room-${number}`)) number += 1;
  return `room-${number}`;
}
