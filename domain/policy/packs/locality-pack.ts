import type { AnyEdition, PolicyPack } from '../pack.ts';

/** A variant of the national base that comes with this program. */
export function localityPack(
  id: string,
  title: string,
  issuer: string,
  editions: readonly AnyEdition[],
): PolicyPack {
  return { id, version: '2026.1', title, issuer, base: 'national', editions };
}
