import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { measureEcg } from '../../domain/ecg/measure/measure-ecg.ts';
import { readEcg } from '../../formats/index.ts';
import { ANNOTATED_RECORDS, annotatedRecord, recordsAbsent } from '../support/ecg/annotated-records.ts';
import { errorRatePercent, NOISES, scoreRecord, scoreTogether } from '../support/ecg/score-record.ts';

const folder = join(process.env.CONFORMANCE_DATA ?? '../shared/data', 'ecg');
const present = existsSync(join(folder, 'Example.scp'));
if (!present) console.log(`skipped: real ECG files are not in ${folder} (set CONFORMANCE_DATA)`);
const absent = recordsAbsent();
if (absent) console.log(`skipped: ${absent}`);

/**
 * How far two ways of measuring may be apart: twice the standard deviations that IEC 60601-2-25 (table 201.107) allows an
 * algorithm against the referees on real ECGs (P 15, PR 10, QRS 10, QT 30 ms), and for axes what two definitions of them
 * (area and height) differ by.
 */
const TOLERANCE = {
  pMs: 30,
  prMs: 20,
  qrsMs: 20,
  qtMs: 60,
  pAxisDegrees: 15,
  qrsAxisDegrees: 15,
  tAxisDegrees: 15,
};

describe.skipIf(!present)('what the machine measured, we measure', () => {
  it.each(['Example.scp', 'Example.dcm', 'Example.xml', 'ECG_20170504_163507_123456789.SCP'])(
    '%s',
    (name) => {
      const read = readEcg(readFileSync(join(folder, name)));
      if (!read.ok) throw new Error(read.fault.code);
      const measured = measureEcg(read.file.recording);
      const told = read.file.measurements;
      const compared = (Object.keys(TOLERANCE) as (keyof typeof TOLERANCE)[]).filter(
        (key) => told[key] !== null,
      );
      expect(compared.length).toBeGreaterThanOrEqual(5);
      for (const key of compared) {
        const apart = Math.abs((measured[key] ?? Number.NaN) - (told[key] ?? 0));
        expect(apart, key).toBeLessThanOrEqual(TOLERANCE[key]);
      }
    },
  );
});

describe.skipIf(absent !== undefined)('the beats that cardiologists marked', () => {
  it.each(ANNOTATED_RECORDS)('are found in %s', (name) => {
    const score = scoreRecord(annotatedRecord(name), null);
    // 105 is the record of MIT-BIH known for its noise.
    expect(errorRatePercent(score)).toBeLessThanOrEqual(name === '105' ? 2 : 0.2);
    expect(score.jitterMs).toBeLessThanOrEqual(10);
  });

  it.each(NOISES)('are found in $name noise, better than by the best foreign detector', (noise) => {
    const score = scoreTogether(ANNOTATED_RECORDS.map((name) => scoreRecord(annotatedRecord(name), noise)));
    expect(errorRatePercent(score)).toBeLessThan(noise.foreignErrorPercent);
    expect(score.jitterMs).toBeLessThanOrEqual(10);
  });
});
