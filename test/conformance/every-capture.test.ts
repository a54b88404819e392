import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

const data = process.env.CONFORMANCE_DATA ?? '../shared/data';

const BLE = 'a meter that speaks by Bluetooth alone: there is no line to it';
const TWO_CHANNELS = 'an amplifier for the brain and the muscles: no lead of an ECG is told';
const LICENCE = 'the terms of the other files';

/** What each file holds, and the test that decodes it or why nothing can be decoded. */
const HELD: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'captures/ascii_vitals.json': {
    healthOMeter: 'vitals-captures.test.ts',
    hbp9030_format5: 'vitals-captures.test.ts',
    hbp9030_other: 'vitals-captures.test.ts',
    visomat: 'vitals-captures.test.ts',
    contourResult: 'device-frames.test.ts',
    contourHeader: 'device-frames.test.ts',
    sinocareBLE: BLE,
    openEEG_P2: TWO_CHANNELS,
  },
  'captures/contec08a_hid.json': {
    host: 'vitals-captures.test.ts',
    countReply: 'vitals-captures.test.ts',
    fetchReplies: 'vitals-captures.test.ts',
    records: 'vitals-captures.test.ts',
  },
  'captures/ehealthcard_qr.json': { sample: 'barcodes.test.ts' },
  'captures/id_numbers.json': {
    citizenValid: 'identity-numbers.test.ts',
    foreignerValid: 'identity-numbers.test.ts',
    foreignerInvalid: 'identity-numbers.test.ts',
  },
  'captures/idcard_sam_frames.json': {
    commands: 'identity-card-frames.test.ts',
    replies: 'identity-card-frames.test.ts',
    replyPrefixes: 'identity-card-frames.test.ts',
  },
  'captures/pm6750_frames.json': { cmd: 'device-frames.test.ts' },
  'captures/udi_ma.json': { samples: 'barcodes.test.ts', gs1Example: 'barcodes.test.ts' },
  'gs1/LICENSE.Apache-2.0.txt': { whole: LICENCE },
  'gs1/gs1-syntax-dictionary.txt': { whole: 'gs1-dictionary.test.ts' },
  'gs1/gs1_test_vectors.json': {
    processScanData: 'barcodes.test.ts',
    generateScanData: 'barcodes.test.ts',
    parseBracketed: 'barcodes.test.ts',
    processRaw: 'barcodes.test.ts',
    yymmd0: 'barcodes.test.ts',
    csum: 'barcodes.test.ts',
  },
};
const folders = ['captures', 'gs1'] as const;
const absent = folders.filter((folder) => !existsSync(join(data, folder)));
if (absent.length > 0) console.log(`skipped: ${absent.join(', ')} not in ${data} (set CONFORMANCE_DATA)`);

/** The names of what a file holds; its remark is none of them. */
function partsOf(path: string): readonly string[] {
  if (!path.endsWith('.json')) return ['whole'];
  const held = z.record(z.string(), z.unknown()).parse(JSON.parse(readFileSync(join(data, path), 'utf8')));
  return Object.keys(held).filter((key) => key !== '_');
}

describe.skipIf(absent.length > 0)('captures and vectors', () => {
  it('none is forgotten', () => {
    const there = folders.flatMap((folder) =>
      readdirSync(join(data, folder)).map((name) => `${folder}/${name}`),
    );
    expect(Object.keys(HELD).sort()).toEqual(there.sort());
    for (const path of there)
      expect(Object.keys(HELD[path] ?? {}).sort(), path).toEqual([...partsOf(path)].sort());
  });

  const decoded = Object.entries(HELD).flatMap(([path, parts]) =>
    Object.entries(parts).flatMap(([part, by]) => (by.endsWith('.test.ts') ? [{ path, part, by }] : [])),
  );
  it.each(decoded)('$part of $path is decoded by $by', ({ path, part, by }) => {
    const test = readFileSync(join(import.meta.dirname, by), 'utf8');
    expect(test).toContain(path.split('/')[1]);
    if (part !== 'whole') expect(test).toMatch(new RegExp(`\\b${part}\\b`));
  });
});
