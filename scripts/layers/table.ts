/** One line of the table "who may import whom" (architecture §2). */
export interface Layer {
  /** Folder or file, from the root; of several that hold a file, the longest counts. */
  readonly room: string;
  /** Folders and files of this repository that it may import. */
  readonly imports: readonly string[] | 'any';
  /** Of these, the ones it may not. */
  readonly but?: readonly string[];
  readonly packages: readonly string[] | 'any';
  /** Whether it may import what Node itself brings. */
  readonly node: boolean;
}

const NODE_PACKAGES = [
  'zod',
  '@orpc/contract',
  '@orpc/server',
  '@orpc/client',
  'ws',
  'selfsigned',
  'pinyin-pro',
];
const MAIN = {
  imports: ['main', 'contract', 'domain', 'drivers', 'formats', 'package.json'],
  but: ['main/electron'],
  node: true,
};
const COUNTY = { imports: ['county', 'domain', 'contract', 'main/sync/wire.ts'], node: true };
const SHELL_NEEDS = [
  'main/electron',
  'main/data-dir.ts',
  'main/key-names.ts',
  'main/node-flags.ts',
  'main/serve/static-files.ts',
  'main/store/durable-file.ts',
  'main/store/key-file.ts',
];
const SHELL = { packages: ['electron', 'zod'], node: true };

export const layers: readonly Layer[] = [
  { room: 'domain', imports: ['domain'], packages: ['zod'], node: false },
  { room: 'contract', imports: ['contract', 'domain'], packages: ['zod', '@orpc/contract'], node: false },

  { room: 'drivers', imports: ['drivers'], packages: ['zod'], node: false },
  {
    room: 'drivers/transport',
    imports: ['drivers'],
    packages: ['serialport', 'node-hid', 'zod'],
    node: true,
  },

  // A simulated device speaks over the network to the same driver as the real one.
  { room: 'drivers/simulator.ts', imports: ['drivers'], packages: ['zod'], node: true },

  // Bytes of files, as pure as the domain: what reads them runs everywhere.
  { room: 'formats', imports: ['formats', 'domain'], packages: [], node: false },
  { room: 'formats/aecg', imports: ['formats', 'domain'], packages: ['sax'], node: false },
  { room: 'formats/dicom', imports: ['formats', 'domain'], packages: ['dicom-parser'], node: false },

  { room: 'main', packages: NODE_PACKAGES, ...MAIN },
  { room: 'main/export', packages: [...NODE_PACKAGES, 'write-excel-file'], ...MAIN },
  { room: 'main/store', packages: [...NODE_PACKAGES, 'better-sqlite3'], ...MAIN },
  // The Electron process opens windows and starts the node; what a node is made of it never loads.
  { room: 'main/electron', imports: SHELL_NEEDS, ...SHELL },
  { room: 'main/index.ts', imports: ['main/electron'], ...SHELL },
  { room: 'preload', imports: ['preload'], packages: ['electron'], node: false },

  {
    room: 'renderer',
    imports: ['renderer', 'contract', 'domain'],
    packages: [
      'react',
      'react-dom',
      'antd',
      '@ant-design/icons',
      '@orpc/client',
      '@orpc/contract',
      '@orpc/tanstack-query',
      '@tanstack/react-query',
      'dayjs',
      'pinyin-pro',
      'wouter',
      'zod',
      'zustand',
    ],
    node: false,
  },

  { room: 'county', packages: NODE_PACKAGES, ...COUNTY },
  { room: 'county/store', packages: [...NODE_PACKAGES, 'better-sqlite3'], ...COUNTY },

  { room: 'scripts', imports: 'any', packages: 'any', node: true },
  { room: 'test', imports: 'any', packages: 'any', node: true },
];

/** Files at the root configure tools. */
export const rootLayer: Layer = { room: '', imports: 'any', packages: 'any', node: true };

/** Where a default export is what a tool asks for. */
export const DEFAULT_EXPORT_FILES = /(^|\/)[\w.-]+\.config\.ts$|^test\/support\/global-setup\.ts$/;

/** Where SQL is at home. Scripts and tests measure and damage databases. */
export const SQL_ROOMS = ['main/store', 'county/store', 'scripts', 'test'];

/** Whether a path from the root is a room's, being the room itself or inside it. */
export function isIn(file: string, room: string): boolean {
  return file === room || file.startsWith(`${room}/`);
}

/** The layer a file belongs to; none for a folder that the table does not know. */
export function layerOf(file: string): Layer | undefined {
  if (!file.includes('/')) return rootLayer;
  return layers
    .filter((layer) => isIn(file, layer.room))
    .sort((a, b) => b.room.length - a.room.length)
    .at(0);
}
