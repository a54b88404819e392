import { ORPCError } from '@orpc/server';
import type { Session } from '../../../contract/session.ts';
import { auditKinds } from '../../../domain/audit/events.ts';
import { draft } from '../../../domain/journal/index.ts';
import type { SecretHash } from '../../../domain/staff/events.ts';
import type { Role } from '../../../domain/staff/roles.ts';
import type { StaffState } from '../../../domain/staff/state.ts';
import { type CallContext, refused } from '../base.ts';
import { actorAt, describeSession } from '../session-view.ts';

/** Who has proved to be whom, and by what. */
interface Comer {
  readonly staffId: string;
  readonly how: 'password' | 'pin';
  /** What the secret was checked against. */
  readonly secret: SecretHash;
  /** Absent: their first. */
  readonly role?: Role | undefined;
}

/**
 * Somebody sits down: the trace, the session, and the wire that belongs to it from now on. Checking a secret takes its
 * time, in which an administrator may have acted: what counts is what stands now.
 */
export function begin(
  { services, connection }: CallContext,
  { staffId, how, secret, role: wanted }: Comer,
  seatId: string,
): Session {
  const state = services.store.state<StaffState>('staff', staffId);
  if (!state?.active) throw new ORPCError('NOT_SIGNED_IN', { message: '您的账号已停用，请联系管理员。' });
  if (state[how]?.hash !== secret.hash) {
    throw new ORPCError('NOT_SIGNED_IN', { message: '您的密码刚被修改，没有登录。请用新密码登录。' });
  }
  const role = chooseRole(state, wanted);
  services.store.append(actorAt(staffId, role, seatId), () => [draft(auditKinds.signedIn, staffId, { how })]);
  const session = services.sessions.start(staffId, role, seatId, how);
  session.isTemporary = state.mustChangePassword;
  connection.session = session;
  return describeSession(services, session);
}

/** The role that somebody wants, or else their first; refused where it is not theirs. */
export function chooseRole(state: StaffState, wanted: Role | undefined): Role {
  const role = wanted ?? state.roles[0];
  if (!role || !state.roles.includes(role))
    throw refused('no-such-role', '您没有这个岗位，请选择自己的岗位。');
  return role;
}
