import { draft } from '../../../domain/journal/index.ts';
import { staffKinds } from '../../../domain/staff/events.ts';
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

/** Whoever sits at a seat that was left open must not be able to guess on here. */
function provePassword(
  context: CallContext & SignedIn,
  password: string,
  wrong: { readonly field: string; readonly sentence: string },
): Promise<boolean> {
  const { loginName: account, password: stored } = staffOf(context);
  return prove(
    context,
    { account, seatId: context.actor.seatId },
    () => secretMatches(password, stored),
    refused('wrong-secret', wrong.sentence, { fields: [wrong] }),
  );
}

export const changePassword = os.session.changePassword.handler(async ({ input, context }) => {
  const { services, actor, connection } = context;
  await provePassword(context, input.current, { field: 'current', sentence: '当前密码不对。' });
  const fault = checkPassword(input.next, staffOf(context).loginName);
  if (fault) {
    const field = { field: 'next', sentence: fault.sentence };
    throw refused('weak-password', fault.sentence, { fields: [field] });
  }
  const password = await hashSecret(input.next);
  services.store.append(actor, () => [
    draft(staffKinds.passwordSet, actor.staffId, { password, temporary: false }),
  ]);
  const session = sessionOf(services, connection);
  if (session) session.isTemporary = false;
  return OK;
});

export const setPin = os.session.setPin.handler(async ({ input, context }) => {
  const { services, actor } = context;
  await provePassword(context, input.password, { field: 'password', sentence: '密码不对。' });
  const fault = input.pin === null ? undefined : checkPin(input.pin);
  if (fault) throw refused('weak-pin', fault.sentence, { fields: [fault] });
  const pin = input.pin === null ? null : await hashSecret(input.pin);
  services.store.append(actor, () => [draft(staffKinds.pinSet, actor.staffId, { pin })]);
  return OK;
});
