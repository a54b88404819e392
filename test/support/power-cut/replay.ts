import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
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

/** What is wrong when the program starts on a directory after such a cut; undefined when nothing is. */
export type Judge = (root: string, said: string, random: Random) => string | undefined;

/** Cuts the power at `images` random moments of a recorded run, and has what the disk may hold then judged. */
export function replay(
  operations: readonly Operation[],
  images: number,
  seed: number,
  judge: Judge,
): Verdict {
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
    if (said.includes('ack ')) afterAcknowledgement += 1;
    const what = onDisk(disk.cut(random), (root) => judge(root, said, random));
    if (what !== undefined) faults.push({ image, operation: moment, what });
  });
  return { images, afterAcknowledgement, faults };
}

function onDisk<Result>(image: Image, work: (root: string) => Result): Result {
  const root = mkdtempSync(join(tmpdir(), 'clinic-cut-'));
  try {
    for (const [path, content] of image) {
      const target = join(root, path);
      mkdirSync(content === 'directory' ? target : dirname(target), { recursive: true });
      if (content !== 'directory') writeFileSync(target, content, { mode: 0o600 });
    }
    return work(root);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}
