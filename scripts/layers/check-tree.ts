import { glob, readFile } from 'node:fs/promises';
import path from 'node:path';
import { checkFile, type Violation } from './check.ts';

const NOT_OURS = new Set(['node_modules', 'out', 'test-results', 'playwright-report', '.git', '.cache']);

/** Checks every TypeScript and JavaScript file of a tree. @returns violations, by file and line, and the count of files */
export async function checkTree(root: string): Promise<{ files: number; violations: readonly Violation[] }> {
  const violations: Violation[] = [];
  const files: string[] = [];
  const found = glob('**/*.{ts,tsx,mts,cts,js,jsx,mjs,cjs}', {
    cwd: root,
    exclude: (name) => NOT_OURS.has(path.basename(name)),
  });
  for await (const file of found) files.push(file);
  for (const file of files.sort()) {
    const text = await readFile(path.join(root, file), 'utf8');
    violations.push(...checkFile(file.split(path.sep).join('/'), text));
  }
  return { files: files.length, violations };
}
