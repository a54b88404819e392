import { measuredTime } from '../../../domain/readings/measured-time.ts';
import { isOpen, readingAggregate } from '../../../domain/readings/state.ts';
import { defineProjection } from '../projection.ts';

export const readingProjection = defineProjection(1, readingAggregate, [
  {
    // Only what is nobody's yet: that is what people are asked about.
    name: 'reading_open',
    sql: `create table reading_open (subject integer primary key, seat_id text not null, stored integer not null,
            measured_at text not null);
          create index reading_open_seat on reading_open (stored, seat_id, measured_at);
          create index reading_open_all on reading_open (stored, measured_at);`,
    columns: ['subject', 'seat_id', 'stored', 'measured_at'],
    key: 1,
    rows: (state, no) => {
      const { seatId, isStored, arrivedAt } = state.offered;
      const measuredAt = measuredTime(state.offered).measuredAt ?? arrivedAt;
      return isOpen(state) ? [[no, seatId, isStored ? 1 : 0, measuredAt]] : [];
    },
  },
  {
    // Given to more than one person by people who did not know of each other.
    name: 'reading_contested',
    sql: `create table reading_contested (subject integer primary key, seat_id text not null);
          create index reading_contested_seat on reading_contested (seat_id);`,
    columns: ['subject', 'seat_id'],
    key: 1,
    rows: ({ takenAgain, offered: { seatId } }, no) => (takenAgain.length === 0 ? [] : [[no, seatId]]),
  },
  {
    // What a device told as it measured, by the name that it will have in the device's memory.
    name: 'reading_memory',
    sql: `create table reading_memory (subject integer primary key, memory_key text not null);
          create index reading_memory_key on reading_memory (memory_key);`,
    columns: ['subject', 'memory_key'],
    key: 1,
    rows: ({ offered: { memoryKey } }, no) => (memoryKey === null ? [] : [[no, memoryKey]]),
  },
]);
