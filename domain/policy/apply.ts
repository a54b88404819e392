import { draft } from '../journal/index.ts';
import { allow, type Decision, refuse } from '../visits/decision.ts';
import { POLICY, type PolicyState, policyKinds, policyOf } from './events.ts';
import type { Policy } from './in-force.ts';
import type { PolicyPack } from './pack.ts';

export interface Publication {
  readonly publisher: string;
  /** SubjectPublicKeyInfo, base64. */
  readonly publicKey: string;
  /** Ed25519 over the pack's canonical JSON, base64. */
  readonly signature: string;
}

export type PackRefusal = 'not-newer' | 'publisher-unknown' | 'base-unknown';

/** What the policy would be with a pack. */
export function policyWith(state: PolicyState, pack: PolicyPack): Policy {
  const localId = pack.base === null ? state.localId : pack.id;
  return policyOf({ ...state, packs: { ...state.packs, [pack.id]: pack }, localId });
}

/**
 * Whether a pack whose signature is good is applied. Of one id only a newer version follows; a publisher whom the
 * clinic has never applied a pack of must be trusted by the person who applies it.
 */
export function decideApply(
  state: PolicyState,
  pack: PolicyPack,
  publication: Publication | null,
  trustsPublisher: boolean,
): Decision<PackRefusal> {
  const [base] = policyOf(state).slice(-1);
  if (pack.base !== null && pack.base !== base?.id)
    return refuse('base-unknown', `这个政策包以“${pack.base}”为基础，本机没有。原政策继续有效。`);
  const standing = Object.hasOwn(state.packs, pack.id) ? state.packs[pack.id] : undefined;
  const isInForce = state.localId === pack.id || pack.base === null;
  if (standing && isInForce && compareVersions(pack.version, standing.version) <= 0)
    return refuse(
      'not-newer',
      `“${standing.title}”已是 ${standing.version} 版，${pack.version} 版不比它新。原政策继续有效。`,
    );
  if (publication && !(publication.publicKey in state.publishers) && !trustsPublisher)
    return refuse(
      'publisher-unknown',
      `第一次收到“${publication.publisher}”发布的政策包。请先向县里核对指纹，再选择信任。原政策继续有效。`,
    );
  return allow(draft(policyKinds.packApplied, POLICY, { pack, publication }));
}

/** '2026.9' comes before '2026.10'. */
function compareVersions(a: string, b: string): number {
  const [yearA = 0, countA = 0] = a.split('.').map(Number);
  const [yearB = 0, countB = 0] = b.split('.').map(Number);
  return yearA - yearB || countA - countB;
}
