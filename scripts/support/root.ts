import path from 'node:path';

/** The repository's root; every script works there, wherever it was started. */
export const ROOT = path.resolve(import.meta.dirname, '../..');

/** Absolute path of something in the repository. */
export const inRoot = (...parts: string[]) => path.join(ROOT, ...parts);

/** The command-line tools the scripts start, as the JavaScript file that this Node can run on any platform. */
export const tools = {
  biome: inRoot('node_modules/@biomejs/biome/bin/biome'),
  electronVite: inRoot('node_modules/electron-vite/bin/electron-vite.js'),
  electronInstall: inRoot('node_modules/electron/install.js'),
  playwright: inRoot('node_modules/@playwright/test/cli.js'),
  tsc: inRoot('node_modules/typescript/lib/tsc.js'),
  vitest: inRoot('node_modules/vitest/vitest.mjs'),
} as const;
