import { ORPCError } from '@orpc/server';
import { errors } from '../../contract/base.ts';
import { auditKinds } from '../../domain/audit/events.ts';
import { draft } from '../../domain/journal/index.ts';
import type { StaffState } from '../../domain/staff/state.ts';
import { secretMatches, wasteTime } from '../serve/secret-hash.ts';
import type { Services } from '../services.ts';
import { staffByLoginName } from '../store/queries/staff.ts';
import { type CallContext, os, refused } from './base.ts';
import { begin, chooseRole } from './session/begin.ts';
import { enterPractice, foundClinic } from './session/first-start.ts';
import { changePassword, setPin } from './session/own-secrets.ts';
import { prove } from './session/prove.ts';
import { actorAt, describeSession, sessionOf, statusOf } from './session-view.ts';

const OK = { ok: true } as const;
const ENDED = '登录已结束，请重新登录。';

/** The seat to sit at: the wire's own; in the practice clinic any seat may be played. */
function seatFor({ connection, services }: CallContext, wanted: string | undefined): string {
  const seatId = services.practice && wanted ? wanted : connection.seatId();
  if (!seatId || !services.store.state('seat', seatId)) {
    throw refused('seat-unknown', '这台电脑还没有登记为座位，请管理员给一个配对码。');
  }
  return seatId;
}

/** Somebody whose PIN is enough at this seat; refused for all others. */
function withPin({ store, sessions }: Services, staffId: string, seatId: string) {
  const state = store.state<StaffState>('staff', staffId);
  if (!state?.active || !state.pin || !sessions.pinAllowed(staffId, seatId)) {
    throw refused('pin-not-allowed', '今天还没有在这个座位用密码登录过，请用密码登录。');
  }
  return { account: state.loginName, pin: state.pin };
}

export const sessionProcedures = {
  status: os.session.status.handler(({ context }) => statusOf(context)),

  foundClinic,
  enterPractice,

  signIn: os.session.signIn.handler(async ({ input, context }) => {
    const { services } = context;
    const account = input.loginName.trim().toLowerCase();
    const seat = () => seatFor(context, input.seatId);
    const found = staffByLoginName(services.store.db, account);
    const { id, state } = await prove(context, { account, seatId: seat() }, async () => {
      if (found?.state.active) return (await secretMatches(input.password, found.state.password)) && found;
      await wasteTime(input.password);
      return false;
    });
    const comer = { staffId: id, how: 'password', secret: state.password, role: input.role } as const;
    return begin(context, comer, seat());
  }),

  signInWithPin: os.session.signInWithPin.handler(async ({ input: { staffId, pin: typed }, context }) => {
    const seat = () => seatFor(context, context.connection.session?.seatId);
    const { account, pin } = withPin(context.services, staffId, seat());
    await prove(context, { account, seatId: seat() }, () => secretMatches(typed, pin));
    // A password that was reset meanwhile takes the PIN's leave with it.
    withPin(context.services, staffId, seat());
    return begin(context, { staffId, how: 'pin', secret: pin }, seat());
  }),

  resume: os.session.resume.handler(({ input, context }) => {
    const { services, connection } = context;
    const session = services.sessions.find(input.token);
    const sameSeat = session && (services.practice || connection.seatId() === session.seatId);
    if (!session || !sameSeat) {
      throw new ORPCError('NOT_SIGNED_IN', { message: ENDED });
    }
    connection.session = session;
    return describeSession(services, session);
  }),

  lock: os.session.lock.handler(({ context: { services, connection } }) => {
    const session = sessionOf(services, connection);
    if (session) services.sessions.lock(session);
    return OK;
  }),

  unlock: os.session.unlock.handler(async ({ input, context }) => {
    const { services, connection } = context;
    const session = sessionOf(services, connection);
    const state = session && services.store.state<StaffState>('staff', session.staffId);
    if (!session || !state?.active) throw new ORPCError('NOT_SIGNED_IN', { message: ENDED });
    const { loginName, pin, password } = state;
    await prove(context, { account: loginName, seatId: session.seatId }, async () => {
      if (input.pin !== undefined && pin) return secretMatches(input.pin, pin);
      return input.password !== undefined && secretMatches(input.password, password);
    });
    // Whoever was signed out while the secret was being checked has nothing left to unlock.
    if (sessionOf(services, connection) !== session) throw new ORPCError('NOT_SIGNED_IN', { message: ENDED });
    services.sessions.unlock(session);
    return describeSession(services, session);
  }),

  signOut: os.session.signOut.handler(({ context: { services, connection } }) => {
    const session = sessionOf(services, connection);
    connection.session = undefined;
    if (session) {
      services.sessions.end(session, '您已退出。');
      const actor = actorAt(session.staffId, session.role, session.seatId);
      services.store.append(actor, () => [draft(auditKinds.signedOut, session.staffId, { why: 'left' })]);
    }
    return OK;
  }),

  changeRole: os.session.changeRole.handler(({ input, context }) => {
    const { services, connection } = context;
    const session = sessionOf(services, connection);
    const state = session && services.store.state<StaffState>('staff', session.staffId);
    if (!session || !state) throw new ORPCError('NOT_SIGNED_IN', errors.NOT_SIGNED_IN);
    session.role = chooseRole(state, input.role);
    return describeSession(services, session);
  }),

  changePassword,
  setPin,

  events: os.session.events.handler(async function* ({ context: { services, connection }, signal }) {
    const token = connection.session?.token ?? '';
    yield { type: 'alive' as const };
    for await (const event of services.sessions.events.subscribe(token, { signal })) {
      yield event;
      if (event.type === 'ended') return;
    }
  }),

  touch: os.session.touch.handler(({ context: { services, connection } }) => {
    const session = sessionOf(services, connection);
    if (session) services.sessions.touch(session);
    return OK;
  }),
};
