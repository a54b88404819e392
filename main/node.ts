import { nodeRefusal } from './node-guard.mjs';

/**
 * The node without Electron's main process: run by plain Node for browser seats, by Electron's utilityProcess for
 * the window. Everything else is loaded only after the guard, because better-sqlite3 crashes an unsuitable Node.
 */
const refusal = Object.hasOwn(process.versions, 'electron') ? undefined : nodeRefusal(process.versions.node);
if (refusal === undefined) {
  const { runNode } = await import('./run-node.ts');
  await runNode();
} else {
  process.stdout.write(`${JSON.stringify({ event: 'refused', code: 'node-version', sentence: refusal })}\n`);
  process.exitCode = 1;
}
