import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LeadName } from '../../../../../domain/ecg/leads.ts';
import { measureEcg } from '../../../../../domain/ecg/measure/measure-ecg.ts';
import { assessQuality } from '../../../../../domain/ecg/quality/assess-quality.ts';
import { findingSchema } from '../../../../../domain/ecg/record/fields.ts';
import type { EcgRecording, RecordedLead } from '../../../../../domain/ecg/recording.ts';
import { anyRecording } from '../../../../support/ecg/any-recording.ts';
import { heartRecording } from '../../../../support/ecg/heart-recording.ts';
import { muscleNoise } from '../../../../support/ecg/noise.ts';

const RATE_HZ = 500;
const HEART = heartRecording({ rateHz: RATE_HZ, microvoltPerCount: 1 });

const changed = (
  names: readonly LeadName[],
  change: (lead: RecordedLead) => Partial<RecordedLead>,
  recording: EcgRecording = HEART,
): EcgRecording => ({
  ...recording,
  leads: recording.leads.map((lead) => (names.includes(lead.name) ? { ...lead, ...change(lead) } : lead)),
});
const curve = (of: (count: number, at: number) => number) => (lead: RecordedLead) => ({
  samples: lead.samples.map((count, at) => Math.round(of(count, at))),
});
const found = (recording: EcgRecording) =>
  assessQuality(recording).findings.map(({ code, leads }) => [code, leads.join()]);
const wave = (hz: number, height: number) => (at: number) =>
  height * Math.sin((2 * Math.PI * hz * at) / RATE_HZ);

describe('assessQuality', () => {
  it('finds nothing wrong with a clean tracing', () => {
    expect(assessQuality(HEART, { measurements: measureEcg(HEART) })).toEqual({
      verdict: 'usable',
      findings: [],
    });
  });

  it('names the lead and the electrode', () => {
    const off = assessQuality(changed(['V3'], () => ({ contact: 'off' })));
    expect(off.verdict).toBe('usable-with-care');
    expect(off.findings[0]).toMatchObject({
      code: 'lead-off',
      leads: ['V3'],
      sentence: 'V3 导联电极脱落。',
      advice: '请检查胸部 V3电极和导联线，重新贴牢后再采集。',
    });
  });

  it('tells each fault on its lead, and only there', () => {
    expect(
      found(
        changed(
          ['V1'],
          curve(() => 77),
        ),
      ),
    ).toEqual([['flat', 'V1']]);
    expect(
      found(
        changed(
          ['V4'],
          curve((count) => Math.max(-5000, Math.min(200, count + 150))),
        ),
      ),
    ).toEqual([['saturated', 'V4']]);
    const wander = wave(0.3, 400);
    expect(
      found(
        changed(
          ['V2'],
          curve((count, at) => count + wander(at)),
        ),
      ),
    ).toEqual([['baseline-wander', 'V2']]);
    const mains = wave(50, 60);
    expect(
      found(
        changed(
          ['V5', 'V6'],
          curve((count, at) => count + mains(at)),
        ),
      ),
    ).toEqual([['mains', 'V5,V6']]);
    const noise = muscleNoise(5000, RATE_HZ, 4);
    expect(
      found(
        changed(
          ['V6'],
          curve((count, at) => count + 700 * (noise[at] ?? 0)),
        ),
      ),
    ).toEqual([['muscle', 'V6']]);
  });

  it('bears little of each', () => {
    const little = [wave(0.3, 80), wave(50, 8)];
    expect(
      found(
        changed(
          ['I', 'V1'],
          curve((count, at) => count + little.reduce((sum, of) => sum + of(at), 0)),
        ),
      ),
    ).toEqual([]);
  });

  it('takes the end of the range for a cut-off', () => {
    const range = { min: -100_000, max: Math.max(...(HEART.leads[9]?.samples ?? [])) };
    const { findings } = assessQuality(HEART, { range });
    expect(findings.map(({ code }) => code)).toEqual(['saturated']);
  });

  it('calls a tracing without limb leads or with three lost leads not usable', () => {
    expect(assessQuality(changed(['II'], () => ({ contact: 'off' }))).verdict).toBe('not-usable');
    expect(
      assessQuality(
        changed(
          ['V1', 'V2', 'V3'],
          curve(() => 0),
        ),
      ).verdict,
    ).toBe('not-usable');
    expect(
      assessQuality(
        changed(
          ['V1', 'V2'],
          curve(() => 0),
        ),
      ).verdict,
    ).toBe('usable-with-care');
  });

  it('says that nothing was recorded', () => {
    expect(assessQuality({ leads: [], rateHz: 500, microvoltPerCount: 1 }).verdict).toBe('not-usable');
  });

  it('has no word for noise where the gain is unknown', () => {
    const mains = wave(50, 500);
    const loud = changed(
      ['I'],
      curve((count, at) => count + mains(at)),
    );
    expect(found({ ...loud, microvoltPerCount: null })).toEqual([]);
  });
});

describe('exchanged limb electrodes', () => {
  const samples = (name: LeadName) =>
    HEART.leads.find((lead) => lead.name === name)?.samples ?? new Int32Array();
  const as = (from: Partial<Record<LeadName, Int32Array>>): EcgRecording => ({
    ...HEART,
    leads: HEART.leads.map((lead) => ({ ...lead, samples: from[lead.name] ?? lead.samples })),
  });
  const codes = (recording: EcgRecording) =>
    assessQuality(recording, { measurements: measureEcg(recording) }).findings.map(({ code }) => code);
  const minus = (name: LeadName) => samples(name).map((count) => -count);

  it('are seen when the arms are exchanged', () => {
    const arms = as({
      I: minus('I'),
      II: samples('III'),
      III: samples('II'),
      aVR: samples('aVL'),
      aVL: samples('aVR'),
    });
    expect(codes(arms)).toContain('arms-reversed');
  });

  it('are seen when the right arm and the left leg are exchanged', () => {
    const leg = as({
      I: minus('III'),
      II: minus('II'),
      III: minus('I'),
      aVR: samples('aVF'),
      aVF: samples('aVR'),
    });
    expect(codes(leg)).toContain('right-arm-leg-reversed');
  });

  it('are seen when the right arm and the ground are exchanged', () => {
    const hiss = Int32Array.from({ length: 5000 }, (_, at) => ((at * 7919) % 41) - 20);
    expect(codes(as({ II: hiss }))).toContain('right-arm-ground-reversed');
  });
});

it('assesses any recording, in words that an entry can hold', () => {
  fc.assert(
    fc.property(anyRecording({ min: -(2 ** 31), max: 2 ** 31 - 1, maxSamples: 300 }), (recording) => {
      const { findings } = assessQuality(recording, { measurements: measureEcg(recording) });
      for (const finding of findings) {
        expect(findingSchema.safeParse({ ...finding, leads: [...finding.leads] }).success).toBe(true);
      }
    }),
  );
});
