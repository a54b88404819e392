import { inputsHash, removeStamp, writeStamp } from './build-stamp.ts';
import { ROOT, tools } from './root.ts';
import { runTool } from './run-tool.ts';

/** Builds main, preload and renderer into `out/`. @returns whether it succeeded */
export async function build(logLevel: 'info' | 'warn'): Promise<boolean> {
  await removeStamp();
  const hash = await inputsHash(ROOT);
  if ((await runTool(tools.electronVite, ['build', '--logLevel', logLevel])) !== 0) return false;
  await writeStamp(hash);
  return true;
}
