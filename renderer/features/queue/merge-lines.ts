import type { QueueRow } from '../../../contract/queue.ts';

/**
 * Several lines as one list, each in its own order: of the heads the urgent goes first, then who came earlier.
 * The node decides who is called; this only says whose line is served next.
 */
export function mergeLines(lines: readonly (readonly QueueRow[])[]): readonly QueueRow[] {
  const rest = lines.map((line) => [...line]);
  const merged: QueueRow[] = [];
  for (;;) {
    const heads = rest.filter((line) => line.length > 0);
    const first = heads.reduce<QueueRow[] | undefined>(
      (best, line) => (best === undefined || isBefore(line[0], best[0]) ? line : best),
      undefined,
    );
    const row = first?.shift();
    if (!row) return merged;
    merged.push(row);
  }
}

function isBefore(a: QueueRow | undefined, b: QueueRow | undefined): boolean {
  if (!a || !b) return false;
  const [urgentA, urgentB] = [a.priority === 'urgent', b.priority === 'urgent'];
  return urgentA === urgentB ? a.openedMs < b.openedMs : urgentA;
}
