import type { AnyEdition, Edition } from './pack.ts';
import type { SectionKey, SectionValue } from './sections/index.ts';
import type { Certainty, Source } from './source.ts';

export function source(document: string, place: string | undefined, certainty: Certainty): Source {
  return place === undefined ? { document, certainty } : { document, place, certainty };
}

/** An edition of a section, for packs that are written in this program. */
export function edition<Key extends SectionKey>(
  section: Key,
  from: string,
  said: Source,
  value: SectionValue<Key>,
): AnyEdition {
  const made: Edition<Key> = { section, from, source: said, value };
  return made as AnyEdition;
}
