/** Reads where a record was merged into: null when it stands for itself, undefined when the record is not here. */
export type MergeLookup = (id: string) => string | null | undefined;

/**
 * The record that stands for `id` after all merges. A chain is followed to its end, also when the end has not arrived
 * here yet. Two nodes that merged A into B and B into A while apart make a ring: every node then takes the smallest id
 * of the ring, so that both show the same record. Always ends, whatever the look-up says.
 */
export function survivorOf(id: string, mergedInto: MergeLookup): string {
  const path: string[] = [id];
  const seen = new Set<string>(path);
  for (let at = id; ; ) {
    const next = mergedInto(at);
    if (next === null || next === undefined) return at;
    if (seen.has(next)) return path.slice(path.indexOf(next)).sort()[0] ?? at;
    seen.add(next);
    path.push(next);
    at = next;
  }
}
