import { describe, expect, it } from 'vitest';
import { readCookie, SEAT_COOKIE, seatCookie } from '../../../../main/serve/cookie.ts';

describe('the seat cookie', () => {
  it('is out of reach of scripts and other sites', () => {
    expect(seatCookie('abc', true)).toMatch(/HttpOnly.*SameSite=Strict.*Secure/);
    expect(seatCookie('abc', false)).not.toContain('Secure');
  });

  it('is read back among others', () => {
    expect(readCookie(`a=1; ${SEAT_COOKIE}=abc; b=2`, SEAT_COOKIE)).toBe('abc');
    expect(readCookie(`x${SEAT_COOKIE}=abc`, SEAT_COOKIE)).toBeUndefined();
    expect(readCookie(undefined, SEAT_COOKIE)).toBeUndefined();
  });
});
