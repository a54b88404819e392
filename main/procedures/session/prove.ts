import { auditKinds } from '../../../domain/audit/events.ts';
import { draft } from '../../../domain/journal/index.ts';
import { type CallContext, refused } from '../base.ts';
import { actorAt } from '../session-view.ts';

/** Who says to be whom, and where. */
interface Claim {
  /** Log-in name. */
  readonly account: string;
  readonly seatId: string;
}

/**
 * Lets a password or PIN be tried as often as the policy allows, and leaves a trace of every failure. A try counts
 * before it is known to be wrong: of guesses sent all at once no more are tried than of guesses sent one by one.
 *
 * @param check gives false for a wrong one
 * @param wrong what to answer to a wrong one, while more may be tried
 */
export async function prove<Proof>(
  { services, connection }: CallContext,
  { account, seatId }: Claim,
  check: () => Promise<Proof | false>,
  wrong = refused('wrong-secret', '登录名或密码不对，请重新输入。'),
): Promise<Proof> {
  const { sessions, addressTries, store } = services;
  const accountWaits = () => minutes(sessions.lockRemainingMs(account));
  if (accountWaits() > 0) throw lockedOut(accountWaits());
  const addressWaits = minutes(addressTries.take(connection.remoteAddress));
  if (addressWaits > 0) {
    throw refused('address-waits', `这台电脑上输错次数太多，请 ${addressWaits} 分钟后再试。`);
  }
  sessions.failed(account);
  const proof = await check();
  if (proof !== false) {
    sessions.succeeded(account);
    addressTries.giveBack(connection.remoteAddress);
    return proof;
  }
  const wait = accountWaits();
  store.append(actorAt('nobody', 'nobody', seatId), () => [
    draft(auditKinds.signInFailed, 'sign-in', { loginName: account.slice(0, 32), locked: wait > 0 }),
  ]);
  throw wait > 0 ? lockedOut(wait) : wrong;
}

function minutes(ms: number): number {
  return Math.ceil(ms / 60_000);
}

function lockedOut(wait: number) {
  return refused('locked-out', `连续输错次数太多，请 ${wait} 分钟后再试，或请管理员解锁。`);
}
