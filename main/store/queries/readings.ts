import type { ReadingState } from '../../../domain/readings/state.ts';
import type { Db } from '../open-database.ts';

/** Whether a reading of this name in its device's memory has been told before, stored or as it was measured. */
export function hasReadingOfMemory(db: Db, memoryKey: string): boolean {
  return (
    db
      .prepare<[string], number>('select 1 from reading_memory where memory_key = ? limit 1')
      .pluck()
      .get(memoryKey) !== undefined
  );
}

export interface OpenReadingsFound {
  readonly readings: readonly ReadingState[];
  readonly total: number;
}

/** Readings that are nobody's yet, the latest measured first; of one seat's devices, or without `seatId` of all. */
export function openReadings(
  db: Db,
  isStored: boolean,
  seatId: string | undefined,
  limit: number,
): OpenReadingsFound {
  const where = seatId === undefined ? 'o.stored = ?' : 'o.stored = ? and o.seat_id = ?';
  const given = [isStored ? 1 : 0, ...(seatId === undefined ? [] : [seatId])];
  const states = db
    .prepare<unknown[], string>(
      `select s.state from reading_open o cross join subject s on s.no = o.subject
        where ${where} order by o.measured_at desc, o.subject desc limit ?`,
    )
    .pluck()
    .all(...given, limit);
  const total = db
    .prepare<unknown[], number>(`select count(*) from reading_open o where ${where}`)
    .pluck()
    .get(...given);
  return { readings: states.map((text) => JSON.parse(text) as ReadingState), total: total ?? 0 };
}

/** Readings that stand in more than one set of vitals, oldest first; of one seat's devices, or of all. */
export function contestedReadings(
  db: Db,
  seatId: string | undefined,
  limit: number,
): readonly ReadingState[] {
  const where = seatId === undefined ? '' : 'where c.seat_id = ?';
  const given = seatId === undefined ? [limit] : [seatId, limit];
  const states = db
    .prepare<unknown[], string>(
      `select s.state from reading_contested c cross join subject s on s.no = c.subject
        ${where} order by c.subject limit ?`,
    )
    .pluck()
    .all(...given);
  return states.map((text) => JSON.parse(text) as ReadingState);
}
