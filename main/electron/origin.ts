/** The scheme and host of the interface inside Electron: `app://seat/…`. */
export const APP_SCHEME = 'app';
export const APP_HOST = 'seat';
export const APP_ORIGIN = `${APP_SCHEME}://${APP_HOST}`;

/**
 * Scheme, host and port of a URL in one comparable string. `URL.origin` is the string "null" for every
 * scheme of our own, so that comparing it would accept any `app://` host, or even `data:`.
 *
 * @returns nothing for what does not parse, has no host or carries a user name
 */
export function originOf(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const { protocol, host, username, password } = new URL(url);
  if (host === '' || username !== '' || password !== '') return undefined;
  return `${protocol}//${host}`;
}
