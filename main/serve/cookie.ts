export const SEAT_COOKIE = 'clinic_seat';

export function readCookie(header: string | undefined, name: string): string | undefined {
  for (const pair of (header ?? '').split(';')) {
    const [key, value] = pair.trim().split('=', 2);
    if (key === name) return value;
  }
  return undefined;
}

/** A year; out of reach of scripts; never sent to or from another site. */
export function seatCookie(secret: string, secure: boolean): string {
  return `${SEAT_COOKIE}=${secret}; Max-Age=31536000; Path=/; HttpOnly; SameSite=Strict${secure ? '; Secure' : ''}`;
}
