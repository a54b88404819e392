import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { WrittenEcgFormat } from '../../../domain/ecg/file.ts';
import type { EcgRecording } from '../../../domain/ecg/recording.ts';
import { writeEcg } from '../../../formats/index.ts';
import { findProgram } from '../../../scripts/support/find-program.ts';
import { heartContent } from '../../support/ecg/heart-content.ts';
import { tempDir } from '../../support/tmp.ts';

const content = heartContent();
const { recording } = content;

/** What another's program makes of the file that we write. */
function has(program: string, formats: string): boolean {
  const found = findProgram(program) !== undefined;
  if (!found) console.log(`skipped: ${program} is not installed, so no foreign reader reads our ${formats}`);
  return found;
}

function writeTo(dir: string, format: WrittenEcgFormat): string {
  const written = writeEcg(format, content);
  if (!written.ok) throw new Error(written.fault.detail);
  const file = join(dir, `heart.${format}`);
  writeFileSync(file, written.bytes);
  return file;
}

const run = (program: string, ...args: string[]) =>
  execFileSync(program, args, {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    stdio: ['ignore', 'pipe', 'pipe'],
  });

/** BioSig writes a lead a file, a value in µV a line. */
function biosigCounts(file: string, target: string, { leads, microvoltPerCount }: EcgRecording) {
  run('save2gdf', '-f=ASCII', file, target);
  return leads.map((_, i) => {
    const lines = readFileSync(`${target}.a${String(i + 1).padStart(2, '0')}`, 'utf8')
      .trim()
      .split('\n');
    return lines.map((line) => Math.round(Number(line) / (microvoltPerCount ?? 1)) + 0);
  });
}

describe.skipIf(!has('save2gdf', 'SCP-ECG and aECG'))('BioSig', () => {
  it.each(['scp', 'aecg'] as const)('reads our %s: the same leads, rate, time and samples', (format) => {
    const dir = tempDir();
    const file = writeTo(dir, format);
    const told = JSON.parse(run('save2gdf', '-JSON', file));
    expect(told).toMatchObject({
      NumberOfSamples: 5000,
      Samplingrate: 500,
      StartOfRecording: '2026-11-02 07:30:00',
      Patient: { Id: '350100199003070011' },
    });
    const labels = told.CHANNEL.map((channel: { Label: string }) => channel.Label.toLowerCase());
    expect(labels).toEqual(recording.leads.map(({ name }) => name.toLowerCase()));
    expect(biosigCounts(file, join(dir, 'out'), recording)).toEqual(
      recording.leads.map(({ samples }) => [...samples]),
    );
  });
});

describe.skipIf(!has('dcm2xml', 'DICOM'))('DCMTK', () => {
  it('reads our DICOM: the same class, person and samples', () => {
    const xml = run('dcm2xml', '+M', '+Wb', '+Eb', writeTo(tempDir(), 'dicom'));
    expect(xml).toContain('1.2.840.10008.5.1.4.1.1.9.1.1');
    expect(xml).toMatch(/name="PatientName">张三</);
    const data = /name="WaveformData"[^>]*>([^<]*)</.exec(xml)?.[1] ?? '';
    const words = Buffer.from(data, 'base64');
    const count = recording.leads.length;
    const leads = recording.leads.map(({ samples }, lead) =>
      Array.from(samples, (_, i) => words.readInt16BE(2 * (i * count + lead))),
    );
    expect(leads).toEqual(recording.leads.map(({ samples }) => [...samples]));
  });
});
