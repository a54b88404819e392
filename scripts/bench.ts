import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { makeBigPractice } from '../test/bench/big-practice.ts';
import { benchCardToChart } from '../test/bench/card-to-chart.ts';
import { benchChronic } from '../test/bench/chronic.ts';
import { benchEcg } from '../test/bench/ecg.ts';
import { benchEcgLive, benchEcgLiveLong } from '../test/bench/ecg-live.ts';
import { benchEcgPage } from '../test/bench/ecg-page.ts';
import { benchEcgStore } from '../test/bench/ecg-store.ts';
import { benchEntries } from '../test/bench/entries.ts';
import { asTable, type Figure, ratioOf } from '../test/bench/figures.ts';
import { benchKeystrokes } from '../test/bench/keystrokes.ts';
import { benchSaves } from '../test/bench/saves.ts';
import { benchSearch } from '../test/bench/search.ts';
import { benchStartUp } from '../test/bench/start-up.ts';
import { build } from './support/build-output.ts';
import { isBuilt } from './support/build-stamp.ts';
import { inRoot } from './support/root.ts';

const HUNDRED_THOUSAND = 100_000;
const MILLION = 1_000_000;

/**
 * `npm run bench [-- --quick] [-- NAME …]`: measures and prints a table, each figure beside its yardstick of the
 * same run, and writes out/bench.json. `--quick` leaves out what needs a million residents. `ecg-live-hour` runs only
 * where it is named, for `--minutes` (60).
 */
const { values, positionals: chosen } = parseArgs({
  options: { quick: { type: 'boolean', default: false }, minutes: { type: 'string', default: '60' } },
  allowPositionals: true,
});

const dir = mkdtempSync(path.join(os.tmpdir(), 'clinic-bench-'));
const folder = (name: string) => {
  const made = path.join(dir, name);
  mkdirSync(made);
  return made;
};

type Bench = readonly [name: string, run: () => Promise<readonly Figure[]>];

const hundredThousand = path.join(dir, 'practice-100k');
const million = path.join(dir, 'practice-1m');

const all: readonly Bench[] = [
  ['saves', () => benchSaves(folder('saves'))],
  ['entries', () => benchEntries(folder('entries'))],
  ['ecg', benchEcg],
  [
    'ecg-live',
    async () => [...(await benchEcgLive(folder('ecg-live'))), ...(await benchEcgPage(folder('ecg-page')))],
  ],
  ['ecg-store', benchEcgStore],
  ['chronic', () => benchChronic(folder('chronic'), HUNDRED_THOUSAND)],
  ['search-100k', () => benchSearch(folder('search-100k'), HUNDRED_THOUSAND)],
  [
    'pages-100k',
    async () => {
      await makeBigPractice(hundredThousand, HUNDRED_THOUSAND);
      return [
        ...(await benchStartUp(folder('start-up'), hundredThousand)),
        ...(await benchCardToChart(hundredThousand)),
        ...(await benchKeystrokes(hundredThousand, HUNDRED_THOUSAND)),
      ];
    },
  ],
];
const large: readonly Bench[] = [
  ['search-1m', () => benchSearch(folder('search-1m'), MILLION)],
  [
    'pages-1m',
    async () => {
      await makeBigPractice(million, MILLION);
      return benchKeystrokes(million, MILLION);
    },
  ],
];
/** Too long to be run unasked. */
const long: readonly Bench[] = [
  ['ecg-live-hour', () => benchEcgLiveLong(folder('ecg-live-hour'), Number(values.minutes))],
];

function wanted(): readonly Bench[] {
  if (chosen.length === 0) return values.quick ? all : [...all, ...large];
  return [...all, ...large, ...long].filter(([name]) => chosen.includes(name));
}

try {
  if (!(await isBuilt()) && !(await build('warn'))) throw new Error('the build failed');
  const figures: Figure[] = [];
  for (const [name, run] of wanted()) {
    console.error(`measuring ${name} …`);
    figures.push(...(await run()));
  }
  console.log(asTable(figures));
  const machine = { cpus: os.cpus().length, model: os.cpus()[0]?.model ?? '', node: process.version };
  const rows = figures.map((figure) => ({ ...figure, ratio: ratioOf(figure) ?? null }));
  writeFileSync(inRoot('out/bench.json'), `${JSON.stringify({ machine, figures: rows }, null, 2)}\n`);
} finally {
  rmSync(dir, { recursive: true, force: true });
}
