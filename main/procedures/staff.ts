import { draft } from '../../domain/journal/index.ts';
import { staffKinds } from '../../domain/staff/events.ts';
import { checkPassword } from '../../domain/staff/rules.ts';
import type { StaffState } from '../../domain/staff/state.ts';
import { hashSecret } from '../serve/secret-hash.ts';
import type { Services } from '../services.ts';
import { newId } from '../store/new-id.ts';
import { staffByLoginName } from '../store/queries/staff.ts';
import { allOfType } from '../store/queries/subjects.ts';
import { notFound, os, refused } from './base.ts';
import { unlessSame } from './unless-same.ts';

const OK = { ok: true } as const;

function staffOf({ store }: Services, id: string): StaffState {
  const state = store.state<StaffState>('staff', id);
  if (!state) throw notFound();
  return state;
}

/** A clinic whose last administrator is gone cannot be run any more. */
function keepAnAdministrator({ store }: Services, without: string): void {
  const others = allOfType<StaffState>(store.db, 'staff').filter(
    ({ id, state }) => id !== without && state.active && state.roles.includes('administrator'),
  );
  if (others.length === 0) throw refused('last-administrator', '这是最后一位管理员，请先指定另一位管理员。');
}

function strongPassword(
  password: string,
  loginName: string,
): Promise<Awaited<ReturnType<typeof hashSecret>>> {
  const fault = checkPassword(password, loginName);
  if (fault) throw refused('weak-password', fault.sentence, { fields: [fault] });
  return hashSecret(password);
}

export const staffProcedures = {
  list: os.staff.list.handler(({ context: { services } }) =>
    allOfType<StaffState>(services.store.db, 'staff').map(({ id, state }) => ({
      id,
      loginName: state.loginName,
      name: state.name,
      roles: [...state.roles],
      active: state.active,
      lockedForMinutes: Math.ceil(services.sessions.lockRemainingMs(state.loginName) / 60_000),
    })),
  ),

  directory: os.staff.directory.handler(({ context: { services } }) =>
    allOfType<StaffState>(services.store.db, 'staff')
      .filter(({ state }) => state.active)
      .map(({ id, state }) => ({ id, name: state.name, roles: [...state.roles] })),
  ),

  add: os.staff.add.handler(async ({ input, context: { services, actor } }) => {
    const { store } = services;
    const password = await strongPassword(input.password, input.loginName);
    const id = newId();
    store.append(actor, () => {
      if (staffByLoginName(store.db, input.loginName)) {
        const sentence = `登录名 ${input.loginName} 已有人用，请换一个。`;
        throw refused('login-name-taken', sentence, { fields: [{ field: 'loginName', sentence }] });
      }
      return [
        draft(staffKinds.added, id, {
          loginName: input.loginName,
          name: input.name,
          roles: input.roles,
          password,
        }),
        draft(staffKinds.passwordSet, id, { password, temporary: true }),
      ];
    });
    return { id };
  }),

  change: os.staff.change.handler(({ input, context: { services, actor } }) => {
    services.store.append(actor, () => {
      const { id, ...now } = input;
      const stands = staffOf(services, id);
      if (!now.roles.includes('administrator')) keepAnAdministrator(services, id);
      return unlessSame(stands, { ...stands, ...now }, draft(staffKinds.changed, id, now));
    });
    services.sessions.endAllOf(input.id, '您的岗位已由管理员修改，请重新登录。');
    return OK;
  }),

  resetPassword: os.staff.resetPassword.handler(async ({ input, context: { services, actor } }) => {
    const password = await strongPassword(input.password, staffOf(services, input.id).loginName);
    services.store.append(actor, () => [
      draft(staffKinds.passwordSet, input.id, { password, temporary: true }),
    ]);
    services.sessions.endAllOf(input.id, '您的密码已由管理员重设，请用新密码登录。');
    return OK;
  }),

  deactivate: os.staff.deactivate.handler(({ input, context: { services, actor } }) => {
    services.store.append(actor, () => {
      const { id, reason } = input;
      const { active } = staffOf(services, id);
      keepAnAdministrator(services, id);
      return active ? [draft(staffKinds.deactivated, id, { reason })] : [];
    });
    services.sessions.endAllOf(input.id, '您的账号已停用，请联系管理员。');
    return OK;
  }),

  reactivate: os.staff.reactivate.handler(({ input, context: { services, actor } }) => {
    services.store.append(actor, () =>
      staffOf(services, input.id).active ? [] : [draft(staffKinds.reactivated, input.id, {})],
    );
    return OK;
  }),

  unlock: os.staff.unlock.handler(({ input, context: { services } }) => {
    services.sessions.succeeded(staffOf(services, input.id).loginName);
    return OK;
  }),
};
