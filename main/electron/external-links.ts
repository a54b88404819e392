import { originOf } from './origin.ts';

/** Sites that a link may open in the system's browser: the national health and insurance authorities. */
const ALLOWED_ORIGINS: ReadonlySet<string> = new Set(['https://www.nhc.gov.cn', 'https://www.nhsa.gov.cn']);

/**
 * Whether `shell.openExternal` may be given this URL. The parsed origin is compared, never a part of the
 * string; every scheme but https is refused, since the system would hand it to whatever program claims it.
 */
export function mayOpenExternally(url: string): boolean {
  const origin = originOf(url);
  return origin !== undefined && ALLOWED_ORIGINS.has(origin);
}
