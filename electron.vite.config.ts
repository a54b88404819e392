import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type UserConfig } from 'electron-vite';
import type { Plugin } from 'vite';

/** electron-vite makes the renderer's paths relative, for file://; both our hosts have routes below the root. */
const rootBase: Plugin = { name: 'root-base', enforce: 'post', config: () => ({ base: '/' }) };

const here = (path: string) => resolve(import.meta.dirname, path);

/** The page's own build, which the browser development server uses as well. */
export const renderer = {
  root: here('renderer'),
  plugins: [react(), rootBase],
  // The other one warns of itself at each build.
  css: { transformer: 'lightningcss' },
  build: {
    outDir: here('out/renderer'),
    minify: true,
    rolldownOptions: { input: { index: here('renderer/index.html') } },
  },
} satisfies UserConfig['renderer'];

/**
 * Three builds. electron-vite finds only `src/…` by itself, hence the explicit inputs. Everything in
 * package.json `dependencies` stays external to main, so native modules load from node_modules.
 */
export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      rolldownOptions: {
        input: { index: here('main/index.ts'), node: here('main/node.ts') },
        // Beside the entries: from whichever file the code runs, the page is at ../renderer.
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
  renderer,
});
