import { ORPCError } from '@orpc/server';
import { type Access, errors } from '../../contract/base.ts';
import type { Actor } from '../../domain/journal/index.ts';
import type { CallContext } from './base.ts';

/** Stands for nobody in procedures that are open before log-in. */
const NOBODY: Actor = { staffId: 'nobody', role: 'nobody', seatId: 'nowhere' };

/**
 * The actor of a call, or the refusal. The session is looked up anew on every call, so that one that was ended
 * or locked elsewhere stops working at once.
 */
export function authorise(access: Access, { connection, services }: CallContext): Actor {
  const session = connection.session && services.sessions.find(connection.session.token);
  if (access === 'open') return session ? actorOf(session) : NOBODY;
  if (!session) throw new ORPCError('NOT_SIGNED_IN', errors.NOT_SIGNED_IN);
  if (session.locked) throw new ORPCError('LOCKED', errors.LOCKED);
  if (access === 'temporary') return actorOf(session);
  if (session.isTemporary) {
    throw new ORPCError('FORBIDDEN', { message: '请先把管理员给的临时密码换成自己的密码。' });
  }
  if (access !== 'signed-in' && !access.includes(session.role)) {
    throw new ORPCError('FORBIDDEN', errors.FORBIDDEN);
  }
  return actorOf(session);
}

function actorOf(session: {
  readonly staffId: string;
  readonly role: string;
  readonly seatId: string;
}): Actor {
  return { staffId: session.staffId, role: session.role, seatId: session.seatId };
}
