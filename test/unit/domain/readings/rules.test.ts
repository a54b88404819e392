import { describe, expect, it } from 'vitest';
import {
  decideDismiss,
  decideRecordMeasured,
  decideReoffer,
  decideTake,
  type Part,
  readingIdsOf,
  releasesOf,
} from '../../../../domain/readings/rules.ts';
import type { VitalsState } from '../../../../domain/vitals/state.ts';
import { dismissed, offered, readingWith, taken } from './readings.ts';

const nowMs = Date.parse('2026-11-02T07:31:00+08:00');
const adult = { ageYears: 40, sex: '1' };
const measuredAt = '2026-11-02T07:30:00+08:00';
const reading = readingWith(offered());
const set = { vitalsId: 'v1', residentId: 'r1', visitId: 'visit' };
const take = (state = reading, saidAt?: string, person = adult) =>
  decideTake(state, set, saidAt, () => person, nowMs);

function record(values: object, parts: readonly Part[]) {
  const decision = decideRecordMeasured('v1', { residentId: 'r1', measuredAt, values }, parts, adult, nowMs);
  if (!decision.ok) return decision.code;
  return decision.drafts.map(({ kind, body }) => ({ kind, ...(body as { source?: unknown }) }));
}

describe('giving a reading to a person', () => {
  it('records its numbers and takes it, in one act', () => {
    const decision = take();
    expect(decision).toMatchObject({
      ok: true,
      drafts: [
        {
          kind: 'vitals.recorded',
          body: {
            measuredAt,
            visitId: 'visit',
            values: { systolicMmHg: 128, diastolicMmHg: 82, pulsePerMin: 72 },
            source: { by: 'device', driver: 'omron-hbp9030', deviceId: 'd1', readingId: 'x1' },
          },
        },
        { kind: 'readings.taken', body: { residentId: 'r1', vitalsId: 'v1', visitId: 'visit' } },
      ],
    });
  });

  it('is refused where it is somebody’s or nobody’s already, in a sentence', () => {
    const second = take(readingWith(offered(), taken('v0', { atMs: 1 })));
    expect(second).toMatchObject({ ok: false, code: 'reading-taken' });
    expect('sentence' in second && second.sentence).toContain('没有再次保存');
    expect(take(readingWith(offered(), dismissed({ atMs: 1 })))).toMatchObject({ code: 'reading-dismissed' });
  });

  it('is refused with what this person cannot have', () => {
    const high = { values: { systolicMmHg: 280, diastolicMmHg: 82 } };
    expect(take(readingWith(offered({}, high)))).toMatchObject({ ok: true });
    const child = { ageYears: 9, sex: '1' };
    expect(take(readingWith(offered({}, high)), undefined, child)).toMatchObject({ code: 'implausible' });
    expect(take(readingWith(offered({}, { values: {} })))).toMatchObject({ code: 'nothing-measured' });
  });

  it('asks when it was taken where no clock knows', () => {
    const stored = readingWith(offered({}, { isStored: true, deviceTime: null }));
    expect(take(stored)).toMatchObject({ code: 'time-unknown' });
    const said = '2026-11-01T20:00:00+08:00';
    expect(take(stored, said)).toMatchObject({ drafts: [{ body: { measuredAt: said } }, {}] });
  });
});

describe('a set of which some numbers are a device’s', () => {
  const cuff = { reading, fields: ['systolicMmHg', 'diastolicMmHg'] } as const;
  const pressure = { systolicMmHg: 128, diastolicMmHg: 82 };

  it('names the readings and the fields that each gave', () => {
    expect(record(pressure, [cuff])).toMatchObject([
      { kind: 'vitals.recorded', source: { by: 'device', readingId: 'x1' } },
      { kind: 'readings.taken' },
    ]);
    expect(record({ ...pressure, weightKg: 70 }, [cuff])).toMatchObject([
      { source: { by: 'devices', readings: [{ readingId: 'x1', fields: cuff.fields }] } },
      { kind: 'readings.taken' },
    ]);
    expect(record({ weightKg: 70 }, [])).toMatchObject([{ source: { by: 'hand' } }]);
  });

  it('never calls measured what was typed', () => {
    expect(record({ ...pressure, systolicMmHg: 130 }, [cuff])).toBe('not-as-measured');
    expect(record(pressure, [{ reading, fields: ['weightKg'] }])).toBe('not-as-measured');
    expect(record({ ...pressure, weightKg: 70 }, [{ reading, fields: ['weightKg'] }])).toBe(
      'not-as-measured',
    );
  });

  it('is refused whole when one of its readings was taken meanwhile', () => {
    const gone = readingWith(offered(), taken('v0', { atMs: 1 }));
    expect(record(pressure, [{ ...cuff, reading: gone }])).toBe('reading-taken');
  });
});

describe('what is nobody’s', () => {
  const gone = readingWith(offered(), dismissed({ atMs: 1 }));

  it('is dismissed with a reason, once, and can be offered again', () => {
    expect(decideDismiss(reading, '试机')).toMatchObject({ drafts: [{ body: { reason: '试机' } }] });
    expect(decideDismiss(gone, '试机')).toMatchObject({ code: 'reading-dismissed' });
    expect(decideReoffer(gone)).toMatchObject({ drafts: [{ kind: 'readings.released', body: {} }] });
    expect(decideReoffer(reading)).toMatchObject({ code: 'reading-open' });
    expect(decideReoffer(readingWith(offered(), taken('v1', { atMs: 1 })))).toMatchObject({
      code: 'reading-taken',
    });
  });

  it('comes back with the withdrawal of the set in which it stood, and of no other', () => {
    const held = readingWith(offered(), taken('v1', { atMs: 1 }));
    expect(releasesOf('v1', [held, gone])).toMatchObject([
      { subject: { id: 'x1' }, body: { vitalsId: 'v1' } },
    ]);
    expect(releasesOf('v2', [held])).toEqual([]);
  });

  it.each([
    [{ by: 'hand' }, []],
    [{ by: 'device', driver: 'a', deviceId: 'd', readingId: 'x1' }, ['x1']],
    [{ by: 'devices', readings: [{ readingId: 'x1' }, { readingId: 'x2' }] }, ['x1', 'x2']],
  ])('is found by the source %j', (source, ids) => {
    expect(readingIdsOf({ source } as unknown as VitalsState)).toEqual(ids);
  });
});
