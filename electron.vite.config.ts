import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { migrationFiles } from './scripts/build/migration-files.ts';

const here = (path: string) => resolve(import.meta.dirname, path);

/**
 * Three builds. electron-vite finds only `src/…` by itself, hence the explicit inputs. Everything in
 * package.json `dependencies` stays external to main, so native modules load from node_modules.
 */
export default defineConfig({
  main: {
    plugins: [migrationFiles(here('main/store/migrations'))],
    build: {
      outDir: 'out/main',
      rolldownOptions: {
        input: { index: here('main/index.ts'), node: here('main/node.ts') },
        output: { chunkFileNames: '[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      // A sandboxed preload is one CommonJS file: the sandbox's require knows no other module of ours.
      rolldownOptions: {
        input: { index: here('preload/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: here('renderer'),
    plugins: [react()],
    build: {
      outDir: here('out/renderer'),
      rolldownOptions: { input: { index: here('renderer/index.html') } },
    },
  },
});
