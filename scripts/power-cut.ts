import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { judgeSaver } from '../test/support/power-cut/judges.ts';
import { record, recordingRefused } from '../test/support/power-cut/record.ts';
import { replay } from '../test/support/power-cut/replay.ts';

/**
 * `node scripts/power-cut.ts [--images 10000] [--saves 200] [--seed N]`: cuts the power of a recorded run of the store
 * at so many moments, and opens each image that the disk might hold. Ends with 1 when one of them is not sound.
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

const suite = mkdtempSync(join(tmpdir(), 'clinic-power-cut-'));
try {
  const root = join(suite, 'root');
  mkdirSync(root);
  const saver = join(import.meta.dirname, '../test/support/children/saver.ts');
  const steps = [
    '--saves',
    values.saves,
    '--checkpoint-every',
    '9',
    '--reopen-every',
    '25',
    '--reserve-every',
    '4',
  ];
  const operations = record(root, [saver, join(root, 'data'), '-', 'cut', ...steps]);
  console.log(`${operations.length} operations recorded; ${values.images} power cuts of seed ${values.seed}`);
  const verdict = replay(operations, Number(values.images), Number(values.seed), judgeSaver);
  for (const { image, operation, what } of verdict.faults.slice(0, 20)) {
    console.log(`image ${image}, after operation ${operation} (${operations[operation]?.type}): ${what}`);
  }
  console.log(
    `${verdict.images} images, ${verdict.afterAcknowledgement} after an acknowledgement: ${verdict.faults.length} not sound`,
  );
  process.exitCode = verdict.faults.length > 0 ? 1 : 0;
} finally {
  rmSync(suite, { recursive: true, force: true });
}
