import type { DecidedBy } from './decision.ts';
import type { AnyEdition, Edition, PolicyPack } from './pack.ts';
import type { SectionKey, SectionValue } from './sections/index.ts';
import type { Source } from './source.ts';

/** The packs of a clinic: its locality's first, the national base last. What the first does not say the next does. */
export type Policy = readonly [PolicyPack, ...PolicyPack[]];

/** A section as it stands on a day, and who says so. */
export interface InForce<Key extends SectionKey> extends DecidedBy {
  readonly value: SectionValue<Key>;
  readonly source: Source;
  readonly from: string;
}

/**
 * The edition of a section on a local day ('YYYY-MM-DD'): the latest that had begun, of the nearest pack that has one.
 * Before the very first edition of the last pack, that one. Throws where no pack has the section: the base has all, as
 * its validation makes sure.
 */
export function inForce<Key extends SectionKey>(
  policy: Policy,
  section: Key,
  localDate: string,
): InForce<Key> {
  for (const pack of policy) {
    const edition = editionsOf(pack, section).findLast(({ from }) => from <= localDate);
    if (edition) return told(pack, edition);
  }
  const base = policy[policy.length - 1] ?? policy[0];
  const first = editionsOf(base, section)[0];
  if (!first) throw new RangeError(`no pack says anything of ${section}`);
  return told(base, first);
}

/** A pack's editions of a section, oldest first. */
export function editionsOf<Key extends SectionKey>(pack: PolicyPack, section: Key): readonly Edition<Key>[] {
  const isOfSection = (edition: AnyEdition): edition is Extract<AnyEdition, Edition<Key>> =>
    edition.section === section;
  return pack.editions
    .filter(isOfSection)
    .toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
}

function told<Key extends SectionKey>(pack: PolicyPack, { value, source, from }: Edition<Key>): InForce<Key> {
  return { value, source, from, packId: pack.id, packVersion: pack.version };
}
