import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { EcgFile } from '../../domain/ecg/file.ts';
import { WRITTEN_ECG_FORMATS } from '../../domain/ecg/file.ts';
import { leadOf, lengthOf } from '../../domain/ecg/recording.ts';
import { isBeat, readEcg, readWfdbAnnotations, writeEcg } from '../../formats/index.ts';
import { decodeStoredEcg, encodeStoredEcg } from '../../main/ecg/stored-ecg.ts';

const folder = join(process.env.CONFORMANCE_DATA ?? '../shared/data', 'ecg');
const present = existsSync(join(folder, 'Example.scp'));
if (!present) console.log(`skipped: real ECG files are not in ${folder} (set CONFORMANCE_DATA)`);

const bytesOf = (name: string) => readFileSync(join(folder, name));

function fileOf(name: string): EcgFile {
  const read = readEcg(bytesOf(name), (companion) => bytesOf(join(dirname(name), companion)));
  if (!read.ok) throw new Error(`${name}: ${read.fault.detail}`);
  return read.file;
}

const samplesOf = ({ recording }: EcgFile) => recording.leads.map(({ name, samples }) => [name, ...samples]);
const first = (file: EcgFile, lead: 'I' | 'II' | 'V1' | 'V6', count = 3) => [
  ...(leadOf(file.recording, lead)?.samples.slice(0, count) ?? []),
];

const TWELVE = [
  'Example.scp',
  'Example.dcm',
  'Example.xml',
  'demo.scp',
  'ECG_20170504_163507_123456789.SCP',
  '0000053.ECG',
  'wfdb/s0010_re.hea',
];

describe.skipIf(!present)('real ECG files', () => {
  it('of one ECG in three formats have identical samples, 12 × 5000', () => {
    const scp = fileOf('Example.scp');
    expect(scp.recording.leads).toHaveLength(12);
    expect(lengthOf(scp.recording)).toBe(5000);
    for (const other of [fileOf('Example.dcm'), fileOf('Example.xml')]) {
      expect(samplesOf(other)).toEqual(samplesOf(scp));
      const { rateHz, microvoltPerCount, startedAt } = other.recording;
      expect({ rateHz, microvoltPerCount, startedAt }).toEqual({
        rateHz: 500,
        microvoltPerCount: 2.5,
        startedAt: '2002-11-22T09:10:00',
      });
      expect(other.patient).toEqual(scp.patient);
      expect(other.measurements).toMatchObject({
        prMs: 148,
        qrsMs: 120,
        qtMs: 420,
        qtcMs: 443,
        qrsAxisDegrees: -61,
      });
    }
    expect(scp.measurements).toMatchObject({
      prMs: 148,
      qrsMs: 120,
      qtMs: 420,
      qtcMs: 443,
      qrsAxisDegrees: -61,
    });
  });

  it('of SCP-ECG without Huffman tables, beginning with sample 0, of eight leads', () => {
    const { recording, patient } = fileOf('demo.scp');
    expect(recording).toMatchObject({
      rateHz: 1000,
      microvoltPerCount: 0.183,
      startedAt: '2004-06-24T16:52:16',
    });
    expect([recording.leads.length, lengthOf(recording)]).toEqual([12, 10_000]);
    expect(first(fileOf('demo.scp'), 'I')).toEqual([254, 246, 251]);
    expect(patient).toMatchObject({ id: '12-678-QW', birthDate: '1957-06-24', heightCm: 187, weightKg: 82 });
  });

  it('of SCP-ECG with what the machine measured and said, also made anonymous', () => {
    const named = fileOf('ECG_20170504_163507_123456789.SCP');
    const anonymous = fileOf('ECG_20170504_163507_ANON000009.SCP');
    expect(samplesOf(anonymous)).toEqual(samplesOf(named));
    expect(named.statements).toEqual(['sinusrytm (långsam)', 'hög P-amplitud', 'normal EKG-variant']);
    expect(named.measurements).toMatchObject({
      heartRateBpm: 60,
      rrMs: 1000,
      prMs: 167,
      qrsMs: 88,
      qtMs: 386,
    });
    expect(named.recording.filters).toEqual({ highPassHz: null, lowPassHz: 35, notchHz: 50 });
    expect(named.recording.startedAt).toBe('2017-05-04T16:35:07');
    // The copy's dates were overwritten, high byte first: no date is told rather than a wrong one.
    expect(anonymous.recording.startedAt).toBeNull();
    expect(anonymous.patient).toMatchObject({ id: 'ANON000009', birthDate: null, sex: null });
  });

  it('of Contec’s ECG90A', () => {
    const file = fileOf('0000053.ECG');
    expect(file.recording).toMatchObject({
      rateHz: 800,
      microvoltPerCount: 5,
      startedAt: '2020-11-24T07:19:13',
    });
    expect([file.recording.leads.length, lengthOf(file.recording)]).toEqual([12, 29_748]);
    expect(first(file, 'II')).toEqual([-34, -32, -29]);
    expect(first(file, 'I')).toEqual([-32, -31, -29]);
    expect(file.patient?.id).toBe('0000053');
  });

  it('of Heal Force: three channels of 30 s, of which the second is the sum of the others', () => {
    const file = fileOf('62.SCP');
    expect(file.recording).toMatchObject({ rateHz: 150, startedAt: '2019-08-08T00:04:10' });
    expect(lengthOf(file.recording)).toBe(4500);
    const [one, two, three] = (['I', 'II', 'III'] as const).map(
      (name) => leadOf(file.recording, name)?.samples,
    );
    const rms = (counts: Int32Array = new Int32Array()) =>
      Math.sqrt(counts.reduce((sum, count) => sum + count * count, 0) / 4500);
    const rest = two?.map((count, i) => count - (one?.[i] ?? 0) - (three?.[i] ?? 0));
    expect(rms(rest)).toBeLessThan(rms(two) / 4);
  });

  it('of the FDA: whole, least possible, and empty', () => {
    expect(samplesOf(fileOf('fda-aecg/subject1_0.xml'))).toEqual(samplesOf(fileOf('Example.xml')));
    for (const name of ['minimum_aecg', 'minimum_aecg_effectiveTime_high', 'minimum_aecg_nouuid'])
      expect(first(fileOf(`fda-aecg/${name}.xml`), 'II', 13)).toEqual([
        -2, -2, -2, -2, -3, -4, -3, -5, -5, -4, -6, -9, -9,
      ]);
    const empty = readEcg(bytesOf('fda-aecg/empty.xml'));
    expect(empty.ok ? 'read' : empty.fault.code).toBe('no-ecg');
  });

  it('of WFDB, formats 16 and 212, whose samples add up to the header’s sums', () => {
    const { recording, otherChannels } = fileOf('wfdb/s0010_re.hea');
    expect([recording.leads.length, lengthOf(recording), recording.rateHz]).toEqual([12, 38_400, 1000]);
    expect(otherChannels.map(({ label }) => label)).toEqual(['vx', 'vy', 'vz']);
    expect(fileOf('mitdb/100.hea').recording).toMatchObject({ rateHz: 360, microvoltPerCount: 5 });
    expect(first(fileOf('mitdb/100.hea'), 'II')).toEqual([-29, -29, -29]);
    expect(fileOf('mitdb/800.hea').otherChannels).toHaveLength(2);
    const alarm = fileOf('wfdb/a103l.hea');
    expect(first(alarm, 'II')).toEqual([-171, -268, -456]);
    expect(alarm.otherChannels.map(({ label }) => label)).toEqual(['V', 'PLETH']);
  });

  it.each([
    ['100', 2273],
    ['103', 2084],
    ['105', 2572],
  ])('of MIT-BIH %s have %i annotated beats', (record, beats) => {
    const annotations = readWfdbAnnotations(bytesOf(`mitdb/${record}.atr`));
    expect(annotations.filter(isBeat)).toHaveLength(beats);
    const samples = annotations.map(({ atSample }) => atSample);
    expect(samples).toEqual([...samples].sort((a, b) => a - b));
  });

  it.each(TWELVE)('%s comes back from each of our formats that can hold it, and from the store', (name) => {
    const file = fileOf(name);
    for (const format of WRITTEN_ECG_FORMATS) {
      const written = writeEcg(format, file);
      // SCP-ECG has 65,535 bytes for a lead.
      if (!written.ok)
        expect([format, written.fault.code, lengthOf(file.recording) > 20_000]).toEqual([
          'scp',
          'cannot-hold',
          true,
        ]);
      else {
        const read = readEcg(written.bytes);
        expect(read.ok && samplesOf(read.file)).toEqual(samplesOf(file));
      }
    }
    expect(decodeStoredEcg(encodeStoredEcg(file.recording))).toEqual({ ok: true, recording: file.recording });
  });
});
