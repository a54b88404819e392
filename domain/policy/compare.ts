import { canonicalJson } from '../journal/canonical.ts';
import { inForce, type Policy } from './in-force.ts';
import { type SectionKey, type SectionValue, sectionKeys } from './sections/index.ts';
import type { Source } from './source.ts';
import { pathWords } from './words/value-lines.ts';

/** One figure that a new pack changes. */
export interface Change {
  readonly section: SectionKey;
  /** Path inside the section: rows.1.systolicBelowMmHg. */
  readonly path: string;
  /** The path in words. */
  readonly label: string;
  readonly was: string | null;
  readonly becomes: string | null;
  /** First day on which it differs. */
  readonly from: string;
  readonly source: Source;
}

/**
 * What a new policy would change from a day on, day by day: each difference is told with the first day on which it
 * holds. Days before are not compared, for no pack rewrites what was decided.
 */
export function comparePolicies(now: Policy, next: Policy, fromDate: string): readonly Change[] {
  return sectionKeys.flatMap((section) => {
    const told = new Set<string>();
    return turningDays(section, [...now, ...next], fromDate).flatMap((day) => {
      const [before, after] = [inForce(now, section, day), inForce(next, section, day)];
      return differences(before.value, after.value)
        .filter(({ path, becomes }) => !told.has(`${path} ${becomes}`))
        .map(({ path, was, becomes }) => {
          told.add(`${path} ${becomes}`);
          const label = pathWords(becomes === null ? before.value : after.value, path);
          return { section, path, label, was, becomes, from: day, source: after.source };
        });
    });
  });
}

function turningDays(section: SectionKey, packs: Policy | readonly Policy[number][], fromDate: string) {
  const days = packs.flatMap(({ editions }) =>
    editions
      .filter((edition) => edition.section === section && edition.from > fromDate)
      .map(({ from }) => from),
  );
  return [fromDate, ...[...new Set(days)].sort()];
}

function differences<Key extends SectionKey>(a: SectionValue<Key>, b: SectionValue<Key>) {
  const [before, after] = [leaves(a), leaves(b)];
  return [...new Set([...before.keys(), ...after.keys()])]
    .map((path) => ({ path, was: before.get(path) ?? null, becomes: after.get(path) ?? null }))
    .filter(({ was, becomes }) => was !== becomes);
}

/** Every plain value of a section by its path. Bounded by the schemas, which bound every list. */
function leaves(value: unknown, path = ''): Map<string, string> {
  if (typeof value !== 'object' || value === null) return new Map([[path, plain(value)]]);
  const parts = Object.entries(value).flatMap(([key, part]) => [
    ...leaves(part, path === '' ? key : `${path}.${key}`),
  ]);
  return new Map(parts);
}

const plain = (value: unknown): string => (typeof value === 'string' ? value : canonicalJson(value ?? null));
