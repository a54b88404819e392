import { timeSaves } from './saves.ts';

/** Measures in a process of its own, whose syncs the bench makes slower. */
const [dir] = process.argv.slice(2);
if (!dir) throw new Error('usage: saves-child DIR');
process.stdout.write(JSON.stringify(await timeSaves(dir)));
