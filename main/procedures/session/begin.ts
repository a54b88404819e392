import { ORPCError } from '@orpc/server';
import type { Session } from '../../../contract/session.ts';
import { auditKinds } from '../../../domain/audit/events.ts';
import { draft } from '../../../domain/journal/index.ts';
import type { Role } from '../../../domain/staff/roles.ts';
import type { StaffState } from '../../../domain/staff/state.ts';
import type { CallContext } from '../base.ts';
import { actorAt, describeSession } from '../session-view.ts';

/** Somebody sits down: the trace, the session, and the wire that belongs to it from now on. */
export function begin(
  { services, connection }: CallContext,
  staffId: string,
  role: Role,
  seatId: string,
  how: 'password' | 'pin',
): Session {
  const state = services.store.state<StaffState>('staff', staffId);
  // Checking a secret takes its time, in which an administrator may have acted.
  if (!state?.active) throw new ORPCError('NOT_SIGNED_IN', { message: '您的账号已停用，请联系管理员。' });
  services.store.append(actorAt(staffId, role, seatId), () => [draft(auditKinds.signedIn, staffId, { how })]);
  const session = services.sessions.start(staffId, role, seatId, how);
  session.isTemporary = state.mustChangePassword;
  connection.session = session;
  return describeSession(services, session);
}
