import { describe, expect, it } from 'vitest';
import { hashSecret, secretMatches } from '../../../../main/serve/secret-hash.ts';

describe('secret hashes', () => {
  it('match their own secret only', async () => {
    const stored = await hashSecret('青山-2026');
    expect(await secretMatches('青山-2026', stored)).toBe(true);
    expect(await secretMatches('青山-2027', stored)).toBe(false);
  });

  it('are salted: the same secret never looks the same', async () => {
    const [a, b] = [await hashSecret('same secret'), await hashSecret('same secret')];
    expect(a.hash).not.toBe(b.hash);
  });

  it('read composed and decomposed characters as one', async () => {
    expect(await secretMatches('caf\u00e9-2026', await hashSecret('cafe\u0301-2026'))).toBe(true);
  });

  it('go on matching when the cost is raised later', async () => {
    const cheap = { ...(await hashSecret('x')), n: 1024 };
    expect(await secretMatches('x', cheap)).toBe(false);
  });
});
