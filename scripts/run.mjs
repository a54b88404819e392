/**
 * `node scripts/run.mjs NAME …`: the one entry point of the npm scripts. It is JavaScript so that an
 * unsuitable Node, which could not even parse the TypeScript beside it, refuses with a sentence.
 */
import { nodeRefusal } from '../main/node-guard.mjs';

const refusal = nodeRefusal(process.versions.node);
const name = process.argv[2];
if (refusal !== undefined) {
  console.error(refusal);
  process.exitCode = 1;
} else if (name === undefined || !/^[a-z-]+$/.test(name)) {
  console.error('Usage: node scripts/run.mjs NAME [options], NAME being that of a .ts file beside this one');
  process.exitCode = 2;
} else {
  process.argv.splice(2, 1);
  await import(`./${name}.ts`);
}
