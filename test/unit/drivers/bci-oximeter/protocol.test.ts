import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createBciScanner, decodeFrame, FALLING } from '../../../../drivers/bci-oximeter/protocol.ts';
import { encodeFrame } from '../../../../drivers/bci-oximeter/simulator.ts';
import { concatBytes } from '../../../../drivers/bytes.ts';
import { framesOf } from '../../../../drivers/frame-scanner.ts';

const sample = { state: 'measuring', spo2: 97, pulse: 142, perfusionIndex: null, remarks: [] } as const;
const frame = Uint8Array.from(encodeFrame(sample));

describe('the BCI stream', () => {
  it('has the pulse’s eighth bit in another byte', () => {
    expect(decodeFrame(frame, 'spo2-falling')).toEqual(sample);
  });

  it.each([
    [[0x97, 64, 0x10, 0x7f, 0x7f], 'no-finger'],
    [[0x87, 64, 0x20, 0x7f, 0x7f], 'searching'],
    [[0x87, 64, 0x44, 0x7f, 97], 'measuring'],
  ] as const)('%j is %s, without what is marked as none', (bytes, state) => {
    const decoded = decodeFrame(Uint8Array.from(bytes), 'spo2-falling');
    expect(decoded.state).toBe(state);
    expect(decoded.spo2 === null || decoded.pulse === null).toBe(true);
  });

  it('means by its fifth bit what the maker says', () => {
    const marked = frame.map((byte, i) => (i === 0 ? byte | 0x20 : byte));
    expect(decodeFrame(marked, 'spo2-falling')).toEqual({ ...sample, remarks: [FALLING] });
    expect(decodeFrame(marked, 'probe-unplugged').state).toBe('probe-error');
  });

  it('gives no frame into which a byte was put or from which one was taken', () => {
    fc.assert(
      fc.property(fc.nat(4), fc.nat(0x7f), fc.boolean(), (at, byte, isExtra) => {
        const spoilt = isExtra
          ? concatBytes([frame.subarray(0, at), Uint8Array.of(byte), frame.subarray(at)])
          : concatBytes([frame.subarray(0, at), frame.subarray(at + 1)]);
        fc.pre(!(isExtra && at === 0));
        const found = framesOf(createBciScanner().push(concatBytes([spoilt, frame, frame])));
        expect(found).toEqual([frame]);
      }),
    );
  });
});
