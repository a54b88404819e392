import type { DeviceState } from '../../../domain/devices/events.ts';
import type { Db } from '../open-database.ts';
import type { Found } from './subjects.ts';

/** The attached devices, in the order in which they were first attached. */
export function attachedDevices(db: Db): readonly Found<DeviceState>[] {
  return db
    .prepare<[], { id: string; state: string }>(
      'select s.id, s.state from device d cross join subject s on s.no = d.subject order by d.subject',
    )
    .all()
    .map((row) => ({ id: row.id, state: JSON.parse(row.state) as DeviceState }));
}
