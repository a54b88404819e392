import fc from 'fast-check';
import type { EcgContent } from '../../../domain/ecg/file.ts';
import { LEADS } from '../../../domain/ecg/leads.ts';

const told = (min: number, max: number) => fc.option(fc.integer({ min, max }), { nil: null });
const text = (...texts: string[]) => fc.option(fc.constantFrom(...texts), { nil: null });

const patient = fc.record({
  id: fc.constantFrom('350100199003070011', 'A-17', '0000053'),
  name: text('张三', '欧阳 娜娜', 'Ødegård', '买买提·吐尔逊', 'a & b < "c">'),
  sex: fc.constantFrom(null, 'male' as const, 'female' as const),
  birthDate: text('1953-05-08', '2024-02-29'),
  ageYears: told(1, 120),
  heightCm: told(40, 220),
  weightKg: told(2, 250),
});

/** A machine that measures no PR interval has seen no P wave. */
const measurements = fc
  .record({
    heartRateBpm: told(20, 300),
    rrMs: told(200, 3000),
    pMs: told(20, 200),
    prMs: told(60, 400),
    qrsMs: told(40, 250),
    qtMs: told(200, 700),
    qtcMs: told(200, 700),
    pAxisDegrees: told(-180, 180),
    qrsAxisDegrees: told(-180, 180),
    tAxisDegrees: told(-180, 180),
  })
  .map((told) => (told.prMs === null ? { ...told, pMs: null } : told));

const sample = fc.oneof(fc.integer({ min: -0x8000, max: 0x7fff }), fc.integer({ min: -300, max: 300 }));

const recording = fc
  .record({ sampleCount: fc.integer({ min: 1, max: 60 }), names: fc.subarray([...LEADS], { minLength: 1 }) })
  .chain(({ sampleCount, names }) =>
    fc.record({
      leads: fc.tuple(
        ...names.map((name) =>
          fc.array(sample, { minLength: sampleCount, maxLength: sampleCount }).map((counts) => ({
            name,
            samples: Int32Array.from(counts),
            contact: 'unknown' as const,
          })),
        ),
      ),
      rateHz: fc.constantFrom(125, 200, 250, 500, 800, 1000),
      microvoltPerCount: fc.constantFrom(0.183, 1, 2.5, 4.88),
      startedAt: text('2026-11-02T07:30:00', '2026-11-02T07:30:00+08:00'),
      device: fc.record({
        maker: text('合成医疗', 'Maker & Sons'),
        model: text('M1', 'ECG12'),
        serial: text('0001'),
      }),
      filters: fc.record({
        highPassHz: fc.constantFrom(null, 0.05, 0.5),
        lowPassHz: fc.constantFrom(null, 40, 150),
        notchHz: fc.constantFrom(null, 50, 60),
      }),
      gaps: fc.constant([]),
      quality: fc.constant('diagnostic' as const),
    }),
  );

/** What an ECG file can say and every format that we write can hold. */
export const anyContent: fc.Arbitrary<EcgContent> = fc.record({
  recording,
  patient: fc.option(patient, { nil: null }),
  measurements,
  statements: fc.array(fc.constantFrom('窦性心律', 'ST-T 改变 (V4–V6)', '<大致正常> & "正常"'), {
    maxLength: 3,
  }),
  otherChannels: fc.constant([]),
});
