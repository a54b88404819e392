import { ORPCError } from '@orpc/server';
import { type Draft, draft } from '../../../domain/journal/index.ts';
import { type SecretHash, staffKinds } from '../../../domain/staff/events.ts';
import { checkPassword, checkPin } from '../../../domain/staff/rules.ts';
import type { StaffState } from '../../../domain/staff/state.ts';
import { hashSecret, secretMatches } from '../../serve/secret-hash.ts';
import { type CallContext, notFound, os, refused, type SignedIn } from '../base.ts';
import { sessionOf } from '../session-view.ts';
import { prove } from './prove.ts';

const OK = { ok: true } as const;

function staffOf({ services, actor }: CallContext & SignedIn): StaffState {
  const state = services.store.state<StaffState>('staff', actor.staffId);
  if (!state) throw notFound();
  return state;
}

/**
 * Whoever sits at a seat that was left open must not be able to guess on here.
 *
 * @returns what the password was checked against
 */
function provePassword(
  context: CallContext & SignedIn,
  password: string,
  wrong: { readonly field: string; readonly sentence: string },
): Promise<SecretHash> {
  const { loginName: account, password: stored } = staffOf(context);
  return prove(
    context,
    { account, seatId: context.actor.seatId },
    async () => (await secretMatches(password, stored)) && stored,
    refused('wrong-secret', wrong.sentence, { fields: [wrong] }),
  );
}

/**
 * Writes a secret of their own. Checking and hashing take their time: somebody who was signed out meanwhile changes
 * nothing any more, and of two seats that change one password the first does.
 */
function keep(context: CallContext & SignedIn, proven: SecretHash, secret: Draft): void {
  const { services, actor, connection } = context;
  services.store.append(actor, () => {
    if (!sessionOf(services, connection)) {
      throw new ORPCError('NOT_SIGNED_IN', { message: '登录已结束，没有保存。请重新登录。' });
    }
    if (staffOf(context).password.hash !== proven.hash) {
      throw refused('secret-changed', '您的密码刚在别处改过，这次没有保存。请用新密码再试。');
    }
    return [secret];
  });
}

export const changePassword = os.session.changePassword.handler(async ({ input, context }) => {
  const { services, actor, connection } = context;
  const proven = await provePassword(context, input.current, {
    field: 'current',
    sentence: '当前密码不对。',
  });
  const fault = checkPassword(input.next, staffOf(context).loginName);
  if (fault) {
    const field = { field: 'next', sentence: fault.sentence };
    throw refused('weak-password', fault.sentence, { fields: [field] });
  }
  const password = await hashSecret(input.next);
  keep(context, proven, draft(staffKinds.passwordSet, actor.staffId, { password, temporary: false }));
  const session = sessionOf(services, connection);
  if (session) session.isTemporary = false;
  return OK;
});

export const setPin = os.session.setPin.handler(async ({ input, context }) => {
  const proven = await provePassword(context, input.password, { field: 'password', sentence: '密码不对。' });
  const fault = input.pin === null ? undefined : checkPin(input.pin);
  if (fault) throw refused('weak-pin', fault.sentence, { fields: [fault] });
  const pin = input.pin === null ? null : await hashSecret(input.pin);
  keep(context, proven, draft(staffKinds.pinSet, context.actor.staffId, { pin }));
  return OK;
});
