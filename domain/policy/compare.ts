import { canonicalJson } from '../journal/canonical.ts';
import { inForce, type Policy } from './in-force.ts';
import { type SectionKey, sectionKeys } from './sections/index.ts';
import type { Source } from './source.ts';
import { type ValueLine, valueLines } from './words/value-lines.ts';

/** One figure that a new pack changes. */
export interface Change {
  readonly section: SectionKey;
  /** Path inside the section, an item of a list by its id where it has one: packages.basic.feeFen. */
  readonly path: string;
  /** The path in words. */
  readonly label: string;
  /** In words; null: there was nothing of the sort. */
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
      const groupsOf = (policy: Policy) => inForce(policy, 'signing.groups', day).value.groups;
      return differences(valueLines(before.value, groupsOf(now)), valueLines(after.value, groupsOf(next)))
        .filter(({ path, becomes }) => !told.has(`${path} ${becomes}`))
        .map((difference) => {
          told.add(`${difference.path} ${difference.becomes}`);
          return { section, ...difference, from: day, source: after.source };
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

/** Line by line, as a person reads the two: one that only one of them has is null in the other. */
function differences(before: readonly ValueLine[], after: readonly ValueLine[]) {
  const [was, becomes] = [byPath(before), byPath(after)];
  return [...new Map([...becomes, ...was]).values()]
    .filter(
      ({ path }) =>
        canonicalJson(was.get(path)?.value ?? null) !== canonicalJson(becomes.get(path)?.value ?? null),
    )
    .map(({ path, label }) => ({
      path,
      label,
      was: was.get(path)?.text ?? null,
      becomes: becomes.get(path)?.text ?? null,
    }));
}

const byPath = (lines: readonly ValueLine[]) => new Map(lines.map((line) => [line.path, line]));
