import { describe, expect, it } from 'vitest';
import {
  hasNumbers,
  newVitalsDraft,
  sameNumbers,
  valuesOf,
  vitalsDraftSchema,
} from '../../../../../renderer/features/vitals/vitals-draft.ts';

describe('a draft of vitals', () => {
  it('keeps zero, leaves out what is empty', () => {
    const values = valuesOf({ texts: { painScore: '0', pulsePerMin: '' }, circumstances: {} });
    expect(values).toEqual({ painScore: 0 });
  });

  it('says how it was measured only of what was measured', () => {
    const circumstances = { glucoseTiming: 'fasting', bpArm: 'left' } as const;
    expect(valuesOf({ texts: { glucoseMmolL: '5.6' }, circumstances })).toEqual({
      glucoseMmolL: 5.6,
      glucoseTiming: 'fasting',
    });
  });

  it('passes on what is no number, for the check to refuse', () => {
    expect(valuesOf({ texts: { weightKg: '1.2.3' }, circumstances: {} }).weightKg).toBeNaN();
  });

  it('comes back from the browser’s storage as it was', () => {
    const draft = { ...newVitalsDraft(), texts: { systolicMmHg: '12' }, complaint: '头晕', triedMs: 5 };
    expect(vitalsDraftSchema.parse(JSON.parse(JSON.stringify(draft)))).toEqual(draft);
    expect(vitalsDraftSchema.safeParse({ ...draft, texts: { shoeSize: '43' } }).success).toBe(false);
  });

  it('is empty without a number', () => {
    expect(hasNumbers({ ...newVitalsDraft(), texts: { pulsePerMin: '' } })).toBe(false);
    expect(hasNumbers({ ...newVitalsDraft(), texts: { pulsePerMin: '0' } })).toBe(true);
  });

  it('differs from a saved set by its numbers alone', () => {
    expect(sameNumbers({ pulsePerMin: 70 }, { pulsePerMin: 70, bpArm: 'left' })).toBe(true);
    expect(sameNumbers({ pulsePerMin: 70 }, { pulsePerMin: 71 })).toBe(false);
    expect(sameNumbers({ pulsePerMin: 70 }, {})).toBe(false);
  });
});
