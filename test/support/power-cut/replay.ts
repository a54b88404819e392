import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { findKey } from '../../../main/store/key.ts';
import { openStore } from '../../../main/store/store.ts';
import { type Acknowledged, acknowledgements, halfSaved, missing } from '../saved.ts';
import { toyCatalogue } from '../toy-catalogue.ts';
import { type Image, simulatedDisk } from './disk.ts';
import type { Operation } from './operation.ts';
import { type Random, seeded } from './random.ts';

export interface Verdict {
  readonly images: number;
  /** Of these the cut came after at least one acknowledgement. */
  readonly afterAcknowledgement: number;
  /** What was wrong with which image; the seed gives the same again. */
  readonly faults: readonly { readonly image: number; readonly operation: number; readonly what: string }[];
}

/**
 * Cuts the power at `images` random moments of a recorded run of the saver in `data/`, and opens what the disk may
 * hold then as the store does at its next start.
 */
export function replay(operations: readonly Operation[], images: number, seed: number): Verdict {
  const random = seeded(seed);
  const moments = Array.from({ length: images }, () => Math.floor(random() * operations.length)).sort(
    (a, b) => a - b,
  );
  const disk = simulatedDisk();
  const faults: { readonly image: number; readonly operation: number; readonly what: string }[] = [];
  let done = 0;
  let said = '';
  let afterAcknowledgement = 0;
  moments.forEach((moment, image) => {
    for (; done <= moment; done++) {
      const operation = operations[done];
      if (!operation) continue;
      disk.apply(operation);
      if (operation.type === 'said') said += operation.text;
    }
    const acknowledged = acknowledgements(said);
    if (acknowledged.length > 0) afterAcknowledgement += 1;
    const what = judge(disk.cut(random), acknowledged, random);
    if (what !== undefined) faults.push({ image, operation: moment, what });
  });
  return { images, afterAcknowledgement, faults };
}

/** What is wrong when the program starts on such a disk; undefined when nothing is. */
function judge(image: Image, acknowledged: readonly Acknowledged[], random: Random): string | undefined {
  const root = mkdtempSync(join(tmpdir(), 'clinic-cut-'));
  try {
    materialise(root, image);
    const dir = join(root, 'data');
    const fault = start(dir, acknowledged);
    if (fault !== undefined) return fault;
    // The second start meets what the first has put in order.
    return random() < 0.2 ? start(dir, acknowledged) : undefined;
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

function materialise(root: string, image: Image): void {
  for (const [path, content] of image) {
    const target = join(root, path);
    if (content === 'directory') mkdirSync(target, { recursive: true });
    else {
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, content, { mode: 0o600 });
    }
  }
}

function start(dir: string, acknowledged: readonly Acknowledged[]): string | undefined {
  try {
    const store = openStore({ dir, key: findKey({ dir }).key, catalogue: toyCatalogue });
    try {
      const lost = missing(store, acknowledged);
      if (lost.length > 0)
        return `${lost.length} acknowledged entries are lost, first ${JSON.stringify(lost[0])}`;
      const half = halfSaved(store);
      if (half.length > 0) return `half saved: ${half.join(', ')}`;
      const { difference } = store.verify();
      return difference && `verify: ${JSON.stringify(difference)}`;
    } finally {
      store.close();
    }
  } catch (error) {
    return `cannot be opened: ${error}`;
  }
}
