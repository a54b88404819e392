import fc from 'fast-check';
import { LEADS } from '../../../domain/ecg/leads.ts';
import type { EcgRecording, RecordedLead } from '../../../domain/ecg/recording.ts';

const text = fc.option(fc.string({ maxLength: 20, unit: 'binary' }), { nil: null });
const hertz = fc.option(fc.double({ min: 0.01, max: 500, noNaN: true }), { nil: null });

export interface AnyRecording {
  readonly min: number;
  readonly max: number;
  readonly maxSamples?: number;
}

/** Any recording at all whose counts lie in a range: smooth and wild, of any leads. */
export function anyRecording({ min, max, maxSamples = 80 }: AnyRecording): fc.Arbitrary<EcgRecording> {
  return fc.record({ sampleCount: fc.nat(maxSamples), names: fc.subarray([...LEADS]) }).chain(
    ({ sampleCount, names }): fc.Arbitrary<EcgRecording> =>
      fc.record({
        leads: fc.tuple(...names.map((name) => anyLead(name, sampleCount, min, max))),
        rateHz: fc.constantFrom(100, 128, 250, 360, 500, 1000),
        microvoltPerCount: fc.option(fc.constantFrom(0.183, 1, 2.5, 4.88), { nil: null }),
        startedAt: fc.constantFrom(null, '2026-11-02T07:30:00', '2026-11-02T07:30:00+08:00'),
        device: fc.record({ maker: text, model: text, serial: text }),
        filters: fc.record({ highPassHz: hertz, lowPassHz: hertz, notchHz: hertz }),
        gaps: fc.array(fc.record({ fromSample: fc.nat(1000), count: fc.nat(1000) }), { maxLength: 3 }),
        quality: fc.constantFrom('diagnostic', 'display'),
      }),
  );
}

function anyLead(
  name: RecordedLead['name'],
  sampleCount: number,
  min: number,
  max: number,
): fc.Arbitrary<RecordedLead> {
  const sample = fc.oneof(fc.integer({ min, max }), fc.integer({ min: -20, max: 20 }));
  return fc.record({
    name: fc.constant(name),
    samples: fc
      .array(sample, { minLength: sampleCount, maxLength: sampleCount })
      .map((numbers) => Int32Array.from(numbers)),
    contact: fc.constantFrom('on', 'off', 'unknown'),
  });
}
