import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestPacking } from '../../../../main/ecg/stored/pack.ts';
import { decodeStoredEcg, encodeStoredEcg } from '../../../../main/ecg/stored-ecg.ts';
import { anyRecording } from '../../../support/ecg/any-recording.ts';
import { heartRecording } from '../../../support/ecg/heart-recording.ts';

const whole = { min: -(2 ** 31), max: 2 ** 31 - 1 };

describe('a stored ECG', () => {
  it.each(['deflate', bestPacking()] as const)('comes back as it was, packed by %s', (packing) => {
    fc.assert(
      fc.property(anyRecording(whole), (recording) => {
        expect(decodeStoredEcg(encodeStoredEcg(recording, packing))).toEqual({ ok: true, recording });
      }),
    );
  });

  it('takes less than 0.45 of gzip on the samples', () => {
    const recording = heartRecording({ rateHz: 1000 });
    const raw = Int16Array.from(recording.leads.flatMap(({ samples }) => [...samples]));
    const yardstick = gzipSync(new Uint8Array(raw.buffer)).length;
    for (const packing of ['deflate', bestPacking()] as const)
      expect(encodeStoredEcg(recording, packing).length / yardstick).toBeLessThan(0.45);
  });

  it('is refused where the leads differ in length', () => {
    const recording = heartRecording({ seconds: 1 });
    const [first, ...others] = recording.leads.slice();
    if (!first) throw new Error('a heart has leads');
    const leads = [{ ...first, samples: first.samples.slice(1) }, ...others];
    expect(() => encodeStoredEcg({ ...recording, leads })).toThrow(RangeError);
  });
});

describe('bytes that are no stored ECG', () => {
  const good = encodeStoredEcg(heartRecording({ seconds: 1 }));

  it('cut off anywhere are a fault with a sentence', () => {
    for (let length = 0; length < good.length; length += 7) {
      const decoded = decodeStoredEcg(good.subarray(0, length));
      expect(decoded.ok ? decoded : decoded.fault.code).toBe('damaged');
    }
  });

  it('never throw, whatever was changed', () => {
    const change = fc.record({ at: fc.nat(good.length - 1), byte: fc.nat(255) });
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 5 }), (changes) => {
        const bytes = Uint8Array.from(good);
        for (const { at, byte } of changes) bytes[at] = byte;
        const decoded = decodeStoredEcg(bytes);
        if (!decoded.ok) expect(decoded.fault.sentence).toMatch(/。$/);
      }),
      { numRuns: 500 },
    );
  });

  it('never throw, whatever they are', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(decodeStoredEcg(bytes).ok).toBe(false);
      }),
    );
  });

  it('of a newer version ask for a newer program', () => {
    const newer = Uint8Array.from(good);
    newer[4] = 2;
    const decoded = decodeStoredEcg(newer);
    expect(decoded.ok ? decoded : decoded.fault.code).toBe('newer-program-needed');
  });

  it('that claim to unpack to a gigabyte are refused unread', () => {
    const bomb = Uint8Array.from(good);
    new DataView(bomb.buffer).setUint32(6, 2 ** 30, true);
    const decoded = decodeStoredEcg(bomb);
    expect(decoded.ok ? decoded : decoded.fault.code).toBe('damaged');
  });
});
