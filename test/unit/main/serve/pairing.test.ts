import { describe, expect, it } from 'vitest';
import { createPairing, hashSeatSecret } from '../../../../main/serve/pairing.ts';

function world() {
  let now = 0;
  return {
    pairing: createPairing(() => now),
    pass: (ms: number) => {
      now += ms;
    },
  };
}

describe('pairing', () => {
  it('gives a secret for a code once, however the code is spaced', () => {
    const { pairing } = world();
    const { code } = pairing.issue('seat-b');
    const result = pairing.redeem(`${code.slice(0, 4)} ${code.slice(4)}`, '10.0.0.2');
    expect(result).toMatchObject({ ok: true, seatId: 'seat-b' });
    if (result.ok) expect(hashSeatSecret(result.secret)).toBe(result.secretHash);
    expect(pairing.redeem(code, '10.0.0.2').ok).toBe(false);
  });

  it('forgets a code after ten minutes, and when a new one is issued', () => {
    const { pairing, pass } = world();
    const first = pairing.issue('seat-b').code;
    const second = pairing.issue('seat-b').code;
    expect(pairing.redeem(first, 'a').ok).toBe(first === second);
    pass(10 * 60_000 + 1);
    expect(pairing.redeem(second, 'b').ok).toBe(false);
  });

  it('makes one address wait after five wrong codes, also with the right one', () => {
    const { pairing, pass } = world();
    for (let i = 0; i < 5; i++) expect(pairing.redeem('', '10.0.0.9').ok).toBe(false);
    const { code } = pairing.issue('seat-b');
    expect(pairing.redeem(code, '10.0.0.9')).toMatchObject({
      ok: false,
      sentence: expect.stringContaining('10 分钟'),
    });
    pass(10 * 60_000);
    const again = pairing.issue('seat-b');
    expect(pairing.redeem(again.code, '10.0.0.9').ok).toBe(true);
  });
});
