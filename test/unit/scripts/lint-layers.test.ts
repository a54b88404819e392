import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkFile } from '../../../scripts/layers/check.ts';
import { checkTree } from '../../../scripts/layers/check-tree.ts';
import { layerOf } from '../../../scripts/layers/table.ts';

/** A tree that keeps every rule, using what each room may use. */
const CLEAN: Readonly<Record<string, string>> = {
  'domain/visits/rules.ts': `import { z } from 'zod';\nexport const at = (ms: number) => new Date(ms);\n`,
  'contract/visits.ts': `import { oc } from '@orpc/contract';\nimport { at } from '../domain/visits/rules.ts';\n`,
  'drivers/sam/driver.ts': `import type { Transport } from '../transport/serial.ts';\n`,
  'drivers/transport/serial.ts': `import { createConnection } from 'node:net';\nexport const open = () => import('serialport');\n`,
  'renderer/app/app.tsx': `import { Button } from 'antd';\nimport zhCN from 'antd/locale/zh_CN';\nimport './app.css';\nexport const App = () => <Button>Select one from the list</Button>;\nexport const Late = () => import('../features/chart.tsx');\n`,
  'main/node.ts': `import { nodeRefusal } from './node-guard.mjs';\nexport const now = Date.now();\nconst store = await import('./store/open.ts');\n`,
  'main/store/open.ts': `import Database from 'better-sqlite3';\nexport const q = (t: string) => \`select * from \${t}\`;\n`,
  'main/index.ts': `import { app } from 'electron';\nimport { open } from './electron/shell.ts';\n`,
  'main/electron/shell.ts': `import { session } from 'electron';\nimport { fileFor } from '../serve/static-files.ts';\n`,
  'preload/index.ts': `import { ipcRenderer } from 'electron';\n`,
  'county/hub.ts': `import { batch } from '../main/sync/wire.ts';\n`,
  'county/store/open.ts': `export const q = 'delete from logs';\n`,
  'scripts/run.ts': `await import(\`./\${process.argv[2]}.ts\`);\nimport { at } from '../domain/visits/rules.ts';\n`,
  'test/unit/x.test.ts': `import { it } from 'vitest';\nimport '../../main/electron/shell.ts';\nconst damage = 'update journal set body = 1';\n`,
  'vitest.config.ts': `import { defineConfig } from 'vitest/config';\nexport default defineConfig({});\n`,
  'node_modules/antd/index.js': `export default 1;\n`,
};

/** One violation each: file, source, line, part of the rule's sentence. */
const BROKEN: readonly (readonly [file: string, text: string, line: number, rule: string])[] = [
  [
    'domain/a.ts',
    `import { x } from '../contract/x.ts';`,
    1,
    'domain may import only domain: not contract/x.ts',
  ],
  ['domain/b.ts', `// \nexport * from '../../main/store/open.ts';`, 2, 'domain may import only domain'],
  ['domain/c.ts', `import { readFile } from 'node:fs';`, 1, 'domain runs without Node: no node:fs'],
  ['domain/d.ts', `import fs from 'fs';`, 1, 'domain runs without Node: no fs'],
  ['domain/e.ts', `import dayjs from 'dayjs';`, 1, 'domain may import of packages only zod: not dayjs'],
  ['domain/f.ts', `\n\nconst t = Date.now();`, 3, 'no Date.now'],
  ['domain/g.ts', `const clock = Date.now;`, 1, 'no Date.now'],
  ['domain/h.ts', `const t = new Date();`, 1, 'no new Date()'],
  ['domain/i.ts', `const t = Date();`, 1, 'no Date()'],
  ['domain/j.ts', `const r = Math.random();`, 1, 'no Math.random'],
  ['domain/k.ts', `const r = globalThis['Math'].random();`, 1, 'no Math.random'],
  ['domain/l.ts', `console.log(1);`, 1, 'no console'],
  ['domain/m.ts', `type T = import('../main/node.ts').T;`, 1, 'domain may import only domain'],
  ['contract/a.ts', `import { x } from '../renderer/x.ts';`, 1, 'contract may import only contract, domain'],
  ['drivers/sam/a.ts', `import { x } from '../../domain/x.ts';`, 1, 'drivers may import only drivers'],
  ['drivers/sam/b.ts', `import { SerialPort } from 'serialport';`, 1, 'not serialport'],
  ['drivers/sam/c.ts', `const hid = await import('node-hid');`, 1, 'not node-hid'],
  ['drivers/sam/d.ts', `import net from 'node:net';`, 1, 'drivers runs without Node'],
  [
    'renderer/a.tsx',
    `import { x } from '../main/x.ts';`,
    1,
    'renderer may import only renderer, contract, domain',
  ],
  ['renderer/b.tsx', `import { ipcRenderer } from 'electron';`, 1, 'not electron'],
  ['renderer/c.tsx', `export { x } from '../drivers/x.ts';`, 1, 'not drivers/x.ts'],
  ['renderer/d.tsx', `export const q = 'SELECT name FROM residents';`, 1, 'SQL belongs under main/store'],
  ['main/procedures/a.ts', `import { app } from 'electron';`, 1, 'not electron'],
  ['main/procedures/b.ts', `import Database from 'better-sqlite3';`, 1, 'not better-sqlite3'],
  ['main/procedures/c.ts', 'const q = `insert into journal values (1)`;', 1, 'SQL belongs under main/store'],
  [
    'main/procedures/d.ts',
    `import { x } from '../electron/x.ts';`,
    1,
    'without main/electron: not main/electron/x.ts',
  ],
  ['main/procedures/e.ts', `import { App } from '../../renderer/app.tsx';`, 1, 'not renderer/app.tsx'],
  ['main/procedures/f.ts', `const x = await import(name);`, 1, 'names its file outright'],
  ['main/devices/a.ts', `import { SerialPort } from 'serialport';`, 1, 'not serialport'],
  ['main/devices/b.ts', `const { SerialPort } = require('serialport');`, 1, 'not serialport'],
  ['main/electron/a.ts', `import { openStore } from '../store/open.ts';`, 1, 'not main/store/open.ts'],
  ['preload/a.ts', `import { x } from '../contract/x.ts';`, 1, 'preload may import only preload'],
  ['county/a.ts', `import { x } from '../main/store/open.ts';`, 1, 'not main/store/open.ts'],
  ['scripts/a.ts', `export default 1;`, 1, 'exports are named'],
  ['domain/n.ts', `import { x from 'zod';`, 1, 'cannot be parsed'],
  ['services/a.ts', `export const x = 1;`, 1, 'this folder is no room'],
];

let root = '';

async function write(files: Readonly<Record<string, string>>): Promise<void> {
  for (const [file, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(root, file)), { recursive: true });
    await writeFile(path.join(root, file), text);
  }
}

beforeAll(async () => {
  root = await mkdtemp(path.join(os.tmpdir(), 'layers-'));
  await write(CLEAN);
});
afterAll(() => rm(root, { recursive: true }));

describe('layer rules', () => {
  it('pass a clean tree', async () => {
    expect(await checkTree(root)).toEqual({ files: Object.keys(CLEAN).length - 1, violations: [] });
  });

  it.each(BROKEN)('refuse %s: %s', (file, text, line, rule) => {
    const violations = checkFile(file, text);
    expect(violations).toEqual([{ file, line, rule: expect.stringContaining(rule) }]);
  });

  it('find the one bad file in a tree', async () => {
    await write({ 'domain/visits/bad.ts': `export const now = () => Date.now();\n` });
    expect((await checkTree(root)).violations).toEqual([
      { file: 'domain/visits/bad.ts', line: 1, rule: 'domain is pure: no Date.now' },
    ]);
  });

  it('take the innermost room of a file, and know no folder beside the rooms', () => {
    expect(layerOf('main/electron/shell.ts')?.room).toBe('main/electron');
    expect(layerOf('main/electronics.ts')?.room).toBe('main');
    expect(layerOf('mainframe/x.ts')).toBeUndefined();
  });
});
