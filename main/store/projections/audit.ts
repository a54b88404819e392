import { auditAggregate } from '../../../domain/audit/events.ts';
import { defineEntryTable } from '../projection.ts';

/** The trail of who looked at what and who sat where: one row an entry, never folded, never shortened. */
export const auditTable = defineEntryTable(auditAggregate, {
  version: 1,
  name: 'audit',
  sql: `create table audit (place integer primary key, at text not null, kind text not null, staff_id text not null, resident_id text);
        create index audit_at on audit (at, place);
        create index audit_staff on audit (staff_id, at, place);
        create index audit_resident on audit (resident_id, at, place);`,
  columns: ['at', 'kind', 'staff_id', 'resident_id'],
  row: (entry) => [entry.at, entry.kind, entry.actor.staffId, residentOf(entry.body)],
});

function residentOf(body: unknown): string | null {
  if (typeof body !== 'object' || body === null || !('residentId' in body)) return null;
  return typeof body.residentId === 'string' ? body.residentId : null;
}
