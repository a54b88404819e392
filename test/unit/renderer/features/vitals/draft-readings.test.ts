import { describe, expect, it } from 'vitest';
import type { ReadingRow } from '../../../../../contract/readings.ts';
import {
  dropReading,
  fillDraft,
  fitsIn,
  measuredByDevices,
  partsOf,
  supersededBy,
  unmarkTyped,
} from '../../../../../renderer/features/vitals/draft-readings.ts';
import { type VitalsDraft, vitalsDraftSchema } from '../../../../../renderer/features/vitals/vitals-draft.ts';

const blank: VitalsDraft = {
  vitalsId: '0f8fad5b-d9cb-469f-a165-70867728950e',
  texts: {},
  circumstances: {},
};

function row(
  readingId: string,
  values: ReadingRow['values'],
  arrivedAt = '2026-11-02T07:30:00+08:00',
): ReadingRow {
  return {
    readingId,
    deviceId: 'd1',
    deviceName: '血压计',
    seatId: 'nurse',
    arrivedAt,
    isStored: false,
    deviceTime: null,
    deviceAheadMs: null,
    measuredAt: arrivedAt,
    measured: [],
    values,
    remarks: [],
    errors: [],
    user: null,
  };
}
const cuff = row('cuff', { systolicMmHg: 128, diastolicMmHg: 82, pulsePerMin: 72 });
const clip = row('clip', { spo2Percent: 97, pulsePerMin: 74 }, '2026-11-02T07:31:00+08:00');

describe('a reading in the form', () => {
  it('fills its fields, is marked as a device’s, and is kept with the draft', () => {
    const draft = fillDraft(blank, cuff);
    expect(draft.texts).toEqual({ systolicMmHg: '128', diastolicMmHg: '82', pulsePerMin: '72' });
    expect(partsOf(draft)).toEqual([
      { readingId: 'cuff', fields: ['systolicMmHg', 'diastolicMmHg', 'pulsePerMin'] },
    ]);
    expect(vitalsDraftSchema.parse(JSON.parse(JSON.stringify(draft)))).toEqual(draft);
  });

  it('leaves to a second device what that one measured too', () => {
    const draft = fillDraft(fillDraft(blank, cuff), clip);
    expect(draft.texts.pulsePerMin).toBe('74');
    expect(partsOf(draft)).toEqual([
      { readingId: 'cuff', fields: ['systolicMmHg', 'diastolicMmHg'] },
      { readingId: 'clip', fields: ['pulsePerMin', 'spo2Percent'] },
    ]);
  });

  it('goes whole where another took the place of all its numbers', () => {
    const again = row('again', cuff.values);
    expect(Object.keys(fillDraft(fillDraft(blank, cuff), again).readings ?? {})).toEqual(['again']);
  });

  it('says the same measurement again where the same device tells all of it within a minute', () => {
    const taken = fillDraft(blank, clip);
    const steady = row('steady', { spo2Percent: 98, pulsePerMin: 74 }, '2026-11-02T07:31:08+08:00');
    expect(supersededBy(taken, steady)).toEqual(['clip']);
    expect(supersededBy(taken, { ...steady, deviceId: 'd2' })).toEqual([]);
    expect(supersededBy(taken, { ...steady, arrivedAt: '2026-11-02T07:32:01+08:00' })).toEqual([]);
    expect(supersededBy(taken, { ...steady, values: { spo2Percent: 98 } })).toEqual([]);
    expect(supersededBy(taken, { ...steady, isStored: true })).toEqual([]);
    expect(supersededBy(blank, steady)).toEqual([]);
  });

  it('never takes the place of something typed by itself', () => {
    expect(fitsIn(blank, cuff)).toBe(true);
    expect(fitsIn({ texts: { systolicMmHg: '146' } }, cuff)).toBe(false);
    expect(fitsIn({ texts: { systolicMmHg: '128' } }, cuff)).toBe(true);
    expect(fitsIn({ texts: { weightKg: '70' } }, cuff)).toBe(true);
    expect(fitsIn(fillDraft(blank, clip), cuff)).toBe(true);
  });

  it('loses a number that was changed by hand, and stays with the others', () => {
    const draft = fillDraft(blank, cuff);
    const typed = unmarkTyped(draft, { ...draft, texts: { ...draft.texts, pulsePerMin: '7' } });
    expect(partsOf(typed)).toEqual([{ readingId: 'cuff', fields: ['systolicMmHg', 'diastolicMmHg'] }]);
    const all = unmarkTyped(draft, { ...draft, texts: { weightKg: '70' } });
    expect([all.from, all.readings]).toEqual([undefined, undefined]);
  });

  it('is taken out with its numbers and nothing else', () => {
    const draft = fillDraft(fillDraft({ ...blank, texts: { weightKg: '70' } }, cuff), clip);
    const left = dropReading(draft, 'cuff');
    expect(left.texts).toEqual({ weightKg: '70', pulsePerMin: '74', spo2Percent: '97' });
    expect(Object.keys(left.readings ?? {})).toEqual(['clip']);
  });

  it('gives the set its time when nothing was typed', () => {
    const both = fillDraft(fillDraft(blank, cuff), clip);
    expect(measuredByDevices(both)).toBe('2026-11-02T07:31:00+08:00');
    expect(measuredByDevices({ ...both, texts: { ...both.texts, weightKg: '70' } })).toBeUndefined();
    expect(measuredByDevices(blank)).toBeUndefined();
  });
});
