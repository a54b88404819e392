import { checkTree } from './layers/check-tree.ts';
import { ROOT } from './support/root.ts';

const { files, violations } = await checkTree(ROOT);
for (const { file, line, rule } of violations) console.error(`${file}:${line}  ${rule}`);
console.log(`Layers: ${files} files checked, ${violations.length} violations.`);
if (violations.length > 0) process.exitCode = 1;
