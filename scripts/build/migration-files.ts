import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/**
 * Puts the numbered SQL migrations beside the built node as `migrations/NAME.sql`. The store reads them at
 * `new URL('./migrations/', import.meta.url)`, which holds in the sources and, because the build of main
 * keeps every chunk in one flat folder, in the build as well.
 *
 * @param folder absolute path of the sources' migrations
 */
export function migrationFiles(folder: string): Plugin {
  return {
    name: 'migration-files',
    apply: 'build',
    generateBundle() {
      if (!existsSync(folder)) return;
      for (const name of readdirSync(folder).filter((file) => file.endsWith('.sql'))) {
        this.emitFile({
          type: 'asset',
          fileName: `migrations/${name}`,
          source: readFileSync(join(folder, name)),
        });
      }
    },
  };
}
