import { ORPCError } from '@orpc/server';
import { auditKinds } from '../../domain/audit/events.ts';
import { clinicKinds, seatKinds } from '../../domain/clinic/events.ts';
import { CLINIC, type ClinicState } from '../../domain/clinic/state.ts';
import { draft } from '../../domain/journal/index.ts';
import { staffKinds } from '../../domain/staff/events.ts';
import type { Role } from '../../domain/staff/roles.ts';
import { checkPassword, checkPin } from '../../domain/staff/rules.ts';
import type { StaffState } from '../../domain/staff/state.ts';
import { hashSecret, secretMatches, wasteTime } from '../serve/secret-hash.ts';
import { newId } from '../store/new-id.ts';
import { staffByLoginName } from '../store/queries/staff.ts';
import { type CallContext, os, refused } from './base.ts';
import { actorAt, describeSession, sessionOf, statusOf } from './session-view.ts';

const OK = { ok: true } as const;

function begin(context: CallContext, staffId: string, role: Role, seatId: string, how: 'password' | 'pin') {
  const { services, connection } = context;
  services.store.append(actorAt(staffId, role, seatId), () => [draft(auditKinds.signedIn, staffId, { how })]);
  const session = services.sessions.start(staffId, role, seatId, how);
  session.isTemporary = services.store.state<StaffState>('staff', staffId)?.mustChangePassword === true;
  connection.session = session;
  return describeSession(services, session);
}

/** Counts a failure against the account, leaves a trace, and says what to do. */
function fail(context: CallContext, account: string, seatId: string): never {
  const { services } = context;
  services.sessions.failed(account);
  const wait = Math.ceil(services.sessions.lockRemainingMs(account) / 60_000);
  services.store.append(actorAt('nobody', 'nobody', seatId), () => [
    draft(auditKinds.signInFailed, 'sign-in', { loginName: account.slice(0, 32), locked: wait > 0 }),
  ]);
  throw wait > 0 ? lockedOut(wait) : refused('wrong-secret', '登录名或密码不对，请重新输入。');
}

function lockedOut(minutes: number) {
  return refused('locked-out', `连续输错次数太多，请 ${minutes} 分钟后再试，或请管理员解锁。`);
}

function chooseRole(state: StaffState, wanted: Role | undefined): Role {
  const role = wanted ?? state.roles[0];
  if (!role || !state.roles.includes(role))
    throw refused('no-such-role', '您没有这个岗位，请选择自己的岗位。');
  return role;
}

/** The seat to sit at: the wire's own; in the practice clinic any seat may be played. */
function seatFor({ connection, services }: CallContext, wanted: string | undefined): string {
  const seatId = services.practice && wanted ? wanted : connection.seatId();
  if (!seatId || !services.store.state('seat', seatId)) {
    throw refused('seat-unknown', '这台电脑还没有登记为座位，请管理员给一个配对码。');
  }
  return seatId;
}

export const sessionProcedures = {
  status: os.session.status.handler(({ context }) => statusOf(context)),

  foundClinic: os.session.foundClinic.handler(async ({ input, context }) => {
    const { services, connection } = context;
    const { store } = services;
    if (!connection.local) throw refused('not-here', '只能在安装工作站的电脑上建立卫生院。');
    const fault = checkPassword(input.administrator.password, input.administrator.loginName);
    if (fault) throw refused('weak-password', fault.sentence, { fields: [fault] });
    const password = await hashSecret(input.administrator.password);
    const [staffId, seatId] = [newId(), newId()];
    store.append(actorAt('node', 'node', 'node'), () => {
      if (store.state('clinic', CLINIC)) throw refused('already-founded', '卫生院已经建立，请直接登录。');
      return [
        draft(clinicKinds.founded, CLINIC, {
          name: input.name,
          region: input.region,
          practice: false,
          rooms: [
            { id: 'triage', name: '分诊台', kind: 'triage' },
            { id: 'nurse', name: '护士站', kind: 'vitals' },
            { id: 'consult-1', name: '诊室一', kind: 'consult' },
          ],
        }),
        draft(seatKinds.added, seatId, {
          name: input.seatName,
          prefix: 'A',
          serialBlock: 0,
          host: true,
          roomId: null,
        }),
        draft(staffKinds.added, staffId, {
          loginName: input.administrator.loginName,
          name: input.administrator.name,
          roles: ['administrator'],
          password,
        }),
      ];
    });
    return begin(context, staffId, 'administrator', seatId, 'password');
  }),

  enterPractice: os.session.enterPractice.handler(async ({ context: { services, connection } }) => {
    if (!connection.local) throw refused('not-here', '只能在安装工作站的电脑上进入演练。');
    if (services.store.state<ClinicState>('clinic', CLINIC)) {
      throw refused('already-founded', '这里已有卫生院的数据。演练请用“npm start -- --practice”打开。');
    }
    await services.enterPractice();
    return OK;
  }),

  signIn: os.session.signIn.handler(async ({ input, context }) => {
    const { services } = context;
    const account = input.loginName.trim().toLowerCase();
    const seatId = seatFor(context, input.seatId);
    const wait = Math.ceil(services.sessions.lockRemainingMs(account) / 60_000);
    if (wait > 0) throw lockedOut(wait);
    const found = staffByLoginName(services.store.db, account);
    if (!found?.state.active) {
      await wasteTime(input.password);
      return fail(context, account, seatId);
    }
    if (!(await secretMatches(input.password, found.state.password))) return fail(context, account, seatId);
    services.sessions.succeeded(account);
    return begin(context, found.id, chooseRole(found.state, input.role), seatId, 'password');
  }),

  signInWithPin: os.session.signInWithPin.handler(async ({ input, context }) => {
    const { services } = context;
    const seatId = seatFor(context, context.connection.session?.seatId);
    const state = services.store.state<StaffState>('staff', input.staffId);
    if (!state?.active || !state.pin || !services.sessions.pinAllowed(input.staffId, seatId)) {
      throw refused('pin-not-allowed', '今天还没有在这个座位用密码登录过，请用密码登录。');
    }
    const wait = Math.ceil(services.sessions.lockRemainingMs(state.loginName) / 60_000);
    if (wait > 0) throw lockedOut(wait);
    if (!(await secretMatches(input.pin, state.pin))) return fail(context, state.loginName, seatId);
    services.sessions.succeeded(state.loginName);
    return begin(context, input.staffId, chooseRole(state, undefined), seatId, 'pin');
  }),

  resume: os.session.resume.handler(({ input, context }) => {
    const { services, connection } = context;
    const session = services.sessions.find(input.token);
    const sameSeat = session && (services.practice || connection.seatId() === session.seatId);
    if (!session || !sameSeat) {
      throw new ORPCError('NOT_SIGNED_IN', { message: '登录已结束，请重新登录。' });
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
    if (!session || !state?.active)
      throw new ORPCError('NOT_SIGNED_IN', { message: '登录已结束，请重新登录。' });
    const wait = Math.ceil(services.sessions.lockRemainingMs(state.loginName) / 60_000);
    if (wait > 0) throw lockedOut(wait);
    const matches =
      input.pin !== undefined && state.pin
        ? await secretMatches(input.pin, state.pin)
        : input.password !== undefined && (await secretMatches(input.password, state.password));
    if (!matches) return fail(context, state.loginName, session.seatId);
    services.sessions.succeeded(state.loginName);
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
    if (!session || !state) throw new ORPCError('NOT_SIGNED_IN', { message: '请先登录。' });
    session.role = chooseRole(state, input.role);
    return describeSession(services, session);
  }),

  changePassword: os.session.changePassword.handler(
    async ({ input, context: { services, actor, connection } }) => {
      const state = services.store.state<StaffState>('staff', actor.staffId);
      if (!state || !(await secretMatches(input.current, state.password))) {
        const field = { field: 'current', sentence: '当前密码不对。' };
        throw refused('wrong-secret', field.sentence, { fields: [field] });
      }
      const fault = checkPassword(input.next, state.loginName);
      if (fault)
        throw refused('weak-password', fault.sentence, {
          fields: [{ field: 'next', sentence: fault.sentence }],
        });
      const password = await hashSecret(input.next);
      services.store.append(actor, () => [
        draft(staffKinds.passwordSet, actor.staffId, { password, temporary: false }),
      ]);
      const session = sessionOf(services, connection);
      if (session) session.isTemporary = false;
      return OK;
    },
  ),

  setPin: os.session.setPin.handler(async ({ input, context: { services, actor } }) => {
    const state = services.store.state<StaffState>('staff', actor.staffId);
    if (!state || !(await secretMatches(input.password, state.password))) {
      const field = { field: 'password', sentence: '密码不对。' };
      throw refused('wrong-secret', field.sentence, { fields: [field] });
    }
    const fault = input.pin === null ? undefined : checkPin(input.pin);
    if (fault) throw refused('weak-pin', fault.sentence, { fields: [fault] });
    const pin = input.pin === null ? null : await hashSecret(input.pin);
    services.store.append(actor, () => [draft(staffKinds.pinSet, actor.staffId, { pin })]);
    return OK;
  }),

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
