import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withDerivedLeads } from '../../../domain/ecg/derive-leads.ts';
import type { EcgContent, EcgFilePatient, WrittenEcgFormat } from '../../../domain/ecg/file.ts';
import { WRITTEN_ECG_FORMATS } from '../../../domain/ecg/file.ts';
import type { EcgRecording } from '../../../domain/ecg/recording.ts';
import { readEcg, writeEcg } from '../../../formats/index.ts';
import { anyContent } from '../../support/ecg/any-content.ts';
import { heartContent } from '../../support/ecg/heart-content.ts';

function written(format: WrittenEcgFormat, content: EcgContent): Uint8Array {
  const result = writeEcg(format, content);
  if (!result.ok) throw new Error(result.fault.detail);
  return result.bytes;
}

/** An annotated ECG has no place for what a person weighs. */
function patientOf(format: WrittenEcgFormat, patient: EcgFilePatient | null): EcgFilePatient | null {
  return patient && format === 'aecg'
    ? { ...patient, ageYears: null, heightCm: null, weightKg: null }
    : patient;
}

describe.each(WRITTEN_ECG_FORMATS)('an ECG written as %s', (format) => {
  it('reads back bit-identical', () => {
    fc.assert(
      fc.property(anyContent, (content) => {
        const { recording } = content;
        const expected = {
          ...content,
          format,
          recording: { ...recording, leads: withDerivedLeads(recording.leads) },
          patient: patientOf(format, content.patient),
        };
        expect(readEcg(written(format, content))).toEqual({ ok: true, file: expected });
      }),
    );
  });

  it('is the same file whenever it is written', () => {
    expect(written(format, heartContent())).toEqual(written(format, heartContent()));
  });

  it('is refused with a sentence where it has no samples', () => {
    const content = heartContent();
    const leads = content.recording.leads.map((lead) => ({ ...lead, samples: new Int32Array() }));
    const result = writeEcg(format, { ...content, recording: { ...content.recording, leads } });
    expect(result.ok || result.fault).toMatchObject({ code: 'cannot-hold' });
  });
});

describe('a recording that a format cannot hold as it is', () => {
  const refusalOf = (format: WrittenEcgFormat, change: Partial<EcgRecording>) => {
    const content = heartContent({ seconds: 1 });
    const result = writeEcg(format, { ...content, recording: { ...content.recording, ...change } });
    return result.ok ? 'written' : result.fault.code;
  };
  const wide = heartContent({ seconds: 1 }).recording.leads.map((lead) => ({
    ...lead,
    samples: lead.samples.map((count) => count * 1000),
  }));

  it('is refused by SCP-ECG beyond 16 bits, and held by the others', () => {
    expect(refusalOf('scp', { leads: wide })).toBe('cannot-hold');
    for (const format of ['aecg', 'dicom'] as const) {
      const content = heartContent({ seconds: 1 });
      const recording = { ...content.recording, leads: wide };
      const read = readEcg(written(format, { ...content, recording }));
      const counts = read.ok && read.file.recording.leads.map(({ samples }) => samples);
      expect(counts).toEqual(wide.map(({ samples }) => samples));
    }
  });

  it('is refused by SCP-ECG where a count is no whole nanovolt, or a sample no whole microsecond', () => {
    expect(refusalOf('scp', { microvoltPerCount: 0.0223517 })).toBe('cannot-hold');
    expect(refusalOf('scp', { microvoltPerCount: null })).toBe('cannot-hold');
    expect(refusalOf('scp', { rateHz: 360 })).toBe('cannot-hold');
  });

  it.each(['aecg', 'dicom'] as const)('is held by %s without a known gain and at any rate', (format) => {
    for (const change of [{ microvoltPerCount: null }, { rateHz: 360 }, { rateHz: 128 }]) {
      const content = heartContent({ seconds: 1 });
      const recording = { ...content.recording, ...change };
      const read = readEcg(written(format, { ...content, recording }));
      expect(read.ok && read.file.recording).toMatchObject(change);
    }
  });

  it('of a minute at 1000 Hz is refused by SCP-ECG where a lead does not fit', () => {
    const noise = Int32Array.from({ length: 60_000 }, (_, i) => Math.imul(i, 0x9e3779b1) >> 19);
    const leads = [{ name: 'II', samples: noise, contact: 'on' }] as const;
    expect(refusalOf('scp', { leads })).toBe('cannot-hold');
    expect(refusalOf('dicom', { leads })).toBe('written');
  });
});
