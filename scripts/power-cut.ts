import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { judgeSaver, judgeSeat } from '../test/support/power-cut/judges.ts';
import { record, recordingRefused } from '../test/support/power-cut/record.ts';
import { type Judge, replay } from '../test/support/power-cut/replay.ts';

/**
 * `node scripts/run.mjs power-cut [--images 10000] [--saves 200] [--seed N]`: cuts the power of two recorded runs at so many
 * moments each, and opens each image that the disk might hold: of the store, with checkpoints and new starts, and of
 * a whole node with a seat that saves. Ends with 1 when one of them is not sound.
 */
const { values } = parseArgs({
  options: {
    images: { type: 'string', default: '10000' },
    saves: { type: 'string', default: '200' },
    seed: { type: 'string', default: String(Math.trunc(Math.random() * 2 ** 31)) },
  },
});
const refused = recordingRefused();
if (refused !== undefined) throw new Error(refused);

const CHILDREN = join(import.meta.dirname, '../test/support/children');
const STEPS = ['--checkpoint-every', '9', '--reopen-every', '25', '--reserve-every', '4'];

/** Records a child's run and judges its power cuts. @returns whether every image was sound */
function isSafe(name: string, judge: Judge, childArgs: (dataDir: string) => readonly string[]): boolean {
  const root = join(suite, name, 'root');
  mkdirSync(root, { recursive: true });
  const [child = '', ...args] = childArgs(join(root, 'data'));
  const operations = record(root, [join(CHILDREN, child), ...args]);
  console.log(`${name}: ${operations.length} operations, ${values.images} power cuts of seed ${values.seed}`);
  const { images, afterAcknowledgement, faults } = replay(
    operations,
    Number(values.images),
    Number(values.seed),
    judge,
  );
  for (const { image, operation, what } of faults.slice(0, 20)) {
    console.log(`image ${image}, after operation ${operation} (${operations[operation]?.type}): ${what}`);
  }
  console.log(
    `${images} images, ${afterAcknowledgement} after an acknowledgement: ${faults.length} not sound`,
  );
  return faults.length === 0;
}

const suite = mkdtempSync(join(tmpdir(), 'clinic-power-cut-'));
try {
  const { saves } = values;
  const isStoreSafe = isSafe('store', judgeSaver, (dir) => [
    'saver.ts',
    dir,
    '-',
    'cut',
    '--saves',
    saves,
    ...STEPS,
  ]);
  const isNodeSafe = isSafe('node', judgeSeat, (dir) => [
    'seat-saver.ts',
    dir,
    String(Math.ceil(Number(saves) / 5)),
  ]);
  if (!isStoreSafe || !isNodeSafe) process.exitCode = 1;
} finally {
  rmSync(suite, { recursive: true, force: true });
}
