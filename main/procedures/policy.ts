import type { PackHead, PackInput, PackPreview, PolicyView } from '../../contract/policy.ts';
import { decideApply, type Publication, policyWith } from '../../domain/policy/apply.ts';
import { comparePolicies } from '../../domain/policy/compare.ts';
import { inForce } from '../../domain/policy/in-force.ts';
import type { PolicyPack } from '../../domain/policy/pack.ts';
import { allPacks, localPacks } from '../../domain/policy/packs/index.ts';
import { sectionKeys } from '../../domain/policy/sections/index.ts';
import type { PackFault } from '../../domain/policy/validate.ts';
import { localDateOf } from '../clinic-time.ts';
import { currentPolicy, policyState } from '../policy/current.ts';
import { fingerprintOf, openSignedPack } from '../policy/signed-pack.ts';
import { notFound, os, refused } from './base.ts';
import { draftsOf } from './drafts-of.ts';

const OK = { ok: true } as const;

type Read =
  | { readonly ok: true; readonly pack: PolicyPack; readonly publication: Publication | null }
  | { readonly ok: false; readonly faults: readonly PackFault[] };

function readPack(input: PackInput): Read {
  if (input.from === 'document') return openSignedPack(input.text);
  const pack = allPacks.find(({ id }) => id === input.id);
  if (!pack) throw notFound();
  return { ok: true, pack, publication: null };
}

const headOf = ({ id, version, title, issuer }: PolicyPack): PackHead => ({ id, version, title, issuer });

export const policyProcedures = {
  current: os.policy.current.handler(({ input, context: { services } }): PolicyView => {
    const policy = currentPolicy(services);
    const date = input.date ?? localDateOf(services.nowMs());
    return {
      date,
      packs: policy.map(headOf),
      rows: sectionKeys.map((section) => ({ section, ...inForce(policy, section, date) })),
      localities: localPacks.map(headOf),
    };
  }),

  preview: os.policy.preview.handler(({ input, context: { services } }): PackPreview => {
    const read = readPack(input);
    if (!read.ok) return read;
    const state = policyState(services);
    const today = localDateOf(services.nowMs());
    const { pack, publication } = read;
    return {
      ok: true,
      pack: headOf(pack),
      changes: comparePolicies(currentPolicy(services), policyWith(state, pack), today),
      publisher: publication && {
        name: publication.publisher,
        fingerprint: fingerprintOf(publication.publicKey),
        isKnown: publication.publicKey in state.publishers,
      },
    };
  }),

  apply: os.policy.apply.handler(({ input, context: { services, actor } }) => {
    const read = readPack(input.pack);
    if (!read.ok) {
      const fields = read.faults.map(({ path, sentence }) => ({ field: path, sentence }));
      throw refused('pack-faulty', '政策包有误，没有应用，原政策继续有效。', { fields });
    }
    services.store.append(actor, () =>
      draftsOf(decideApply(policyState(services), read.pack, read.publication, input.trustsPublisher)),
    );
    return OK;
  }),
};
