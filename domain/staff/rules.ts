/** Policy of log-in (等保三级: 登录失败锁定, 会话超时). One place, so that a county can tighten it. */
export const signInPolicy = {
  passwordMinLength: 8,
  pinLength: 6,
  /** Failures in a row before the account waits. */
  failuresBeforeLock: 5,
  /** Failures from one computer, of whatever accounts, before it waits. */
  fromOneComputer: { tries: 30, withinMs: 15 * 60_000 },
  lockMs: 15 * 60_000,
  /** A seat left alone locks itself. */
  idleLockMs: 10 * 60_000,
  /** A session ends whatever happens. */
  sessionMs: 14 * 3_600_000,
  /** How long after a full password log-in at a seat the short PIN is enough there. */
  pinValidMs: 14 * 3_600_000,
} as const;

export type SecretFault = { readonly field: 'password' | 'pin'; readonly sentence: string };

/** Length beats complexity rules (NIST SP 800-63B); the account's own name is no password. */
export function checkPassword(password: string, loginName: string): SecretFault | undefined {
  if ([...password].length < signInPolicy.passwordMinLength) {
    return { field: 'password', sentence: `密码至少 ${signInPolicy.passwordMinLength} 位。` };
  }
  if (password.length > 200) return { field: 'password', sentence: '密码太长，最多 200 位。' };
  if (loginName !== '' && password.toLowerCase().includes(loginName.toLowerCase())) {
    return { field: 'password', sentence: '密码里不能包含登录名。' };
  }
  if (/^(.)\1*$/u.test(password)) return { field: 'password', sentence: '密码不能只是一个字符的重复。' };
  return undefined;
}

export function checkPin(pin: string): SecretFault | undefined {
  if (!/^\d{6}$/.test(pin)) return { field: 'pin', sentence: '快捷密码是 6 位数字。' };
  const digits = [...pin].map(Number);
  const step = (digits[1] ?? 0) - (digits[0] ?? 0);
  const isRun = digits.every((digit, i) => i === 0 || digit - (digits[i - 1] ?? 0) === step);
  return isRun && Math.abs(step) <= 1
    ? { field: 'pin', sentence: '快捷密码不能是重复或连续的数字。' }
    : undefined;
}

export interface SignInFailures {
  readonly count: number;
  readonly lastMs: number;
}

/** Milliseconds that an account must still wait after its failures; 0 when it may try. */
export function lockRemainingMs(failures: SignInFailures | undefined, nowMs: number): number {
  if (!failures || failures.count < signInPolicy.failuresBeforeLock) return 0;
  return Math.max(0, failures.lastMs + signInPolicy.lockMs - nowMs);
}
