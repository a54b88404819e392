import { hash as digest, randomBytes, randomInt } from 'node:crypto';
import { createAddressTries } from './address-tries.ts';

/** How long an administrator's code can be typed in at the new seat. */
const VALID_MS = 10 * 60_000;
/** Wrong codes from one address before it must wait: 8 digits cannot be guessed at this rate. */
const GUESSES = { tries: 5, withinMs: 10 * 60_000 };

export type PairingResult =
  | { readonly ok: true; readonly seatId: string; readonly secret: string; readonly secretHash: string }
  | { readonly ok: false; readonly sentence: string };

export interface Pairing {
  readonly issue: (seatId: string) => { readonly code: string; readonly validUntilMs: number };
  /** Uses a code up. The secret becomes the browser's cookie; only its hash is kept. */
  readonly redeem: (code: string, address: string) => PairingResult;
  /** The seat's code, if there is one, is good no more. */
  readonly withdraw: (seatId: string) => void;
}

export function hashSeatSecret(secret: string): string {
  return digest('sha256', secret, 'hex');
}

export function createPairing(nowMs: () => number): Pairing {
  const codes = new Map<string, { readonly seatId: string; readonly validUntilMs: number }>();
  const guesses = createAddressTries(nowMs, GUESSES);

  function withdraw(seatId: string): void {
    for (const [code, entry] of codes) {
      if (entry.seatId === seatId || entry.validUntilMs < nowMs()) codes.delete(code);
    }
  }

  return {
    withdraw,
    issue(seatId) {
      withdraw(seatId);
      const code = String(randomInt(100_000_000)).padStart(8, '0');
      const validUntilMs = nowMs() + VALID_MS;
      codes.set(code, { seatId, validUntilMs });
      return { code, validUntilMs };
    },
    redeem(code, address) {
      if (guesses.take(address) > 0) return { ok: false, sentence: '试的次数太多，请 10 分钟后再试。' };
      const entry = codes.get(code.replaceAll(/\D/g, ''));
      if (!entry || entry.validUntilMs < nowMs()) {
        return { ok: false, sentence: '配对码不对或已过期，请管理员重新生成。' };
      }
      codes.delete(code.replaceAll(/\D/g, ''));
      guesses.giveBack(address);
      const secret = randomBytes(32).toString('base64url');
      return { ok: true, seatId: entry.seatId, secret, secretHash: hashSeatSecret(secret) };
    },
  };
}
