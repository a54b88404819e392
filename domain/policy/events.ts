import { z } from 'zod';
import { defineAggregate, defineKind, type EntryOf } from '../journal/index.ts';
import { lineSchema } from '../residents/text.ts';
import type { Policy } from './in-force.ts';
import { type PolicyPack, packSchema } from './pack.ts';
import { nationalBase } from './packs/national-base.ts';

/** The clinic's one policy. */
export const POLICY = 'policy';

const keySchema = z.string().regex(/^[A-Za-z0-9+/=]{40,200}$/);

/** Who published a pack and by which signature; null for one that came with this program. */
const publicationSchema = z
  .strictObject({ publisher: lineSchema(80), publicKey: keySchema, signature: keySchema })
  .nullable();

export const policyKinds = {
  /** The whole document stands in the journal: what the program brings with its next version changes nothing here. */
  packApplied: defineKind(
    'policy.pack-applied',
    1,
    'policy',
    'clinic',
    z.strictObject({ pack: packSchema, publication: publicationSchema }),
  ),
} as const;

export interface PolicyState {
  /** The packs as they were last applied, by id. */
  readonly packs: Readonly<Record<string, PolicyPack>>;
  /** The locality by which the clinic goes; null: by the national base alone. */
  readonly localId: string | null;
  /** Keys of publishers whose packs were applied, with their names. */
  readonly publishers: Readonly<Record<string, string>>;
}

export const noPolicy: PolicyState = { packs: {}, localId: null, publishers: {} };

function fold(state: PolicyState | undefined, { body }: EntryOf<typeof policyKinds>): PolicyState {
  const { packs, localId, publishers } = state ?? noPolicy;
  const { pack, publication } = body;
  return {
    packs: { ...packs, [pack.id]: pack },
    localId: pack.base === null ? localId : pack.id,
    publishers: publication ? { ...publishers, [publication.publicKey]: publication.publisher } : publishers,
  };
}

export const policyAggregate = defineAggregate('policy', policyKinds, fold);

/** The policy of a clinic: its locality's pack before the national base. */
export function policyOf({ packs, localId }: PolicyState): Policy {
  const base = packs[nationalBase.id] ?? nationalBase;
  const local = localId === null ? undefined : packs[localId];
  return local ? [local, base] : [base];
}
