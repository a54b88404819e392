import { describe, expect, it } from 'vitest';
import { bytesFromHex } from '../../../../drivers/bytes.ts';
import { decodeRecord, readingOf } from '../../../../drivers/contec08a-bp/protocol.ts';

const report = (hex: string) => {
  const whole = new Uint8Array(64);
  whole.set(bytesFromHex(hex));
  return whole;
};
const pressuresIn = (hex: string) => {
  const record = decodeRecord(report(hex));
  return record && [record.systolicMmHg, record.diastolicMmHg, record.meanMmHg, record.pulsePerMinute];
};

describe('a record of a Contec08A', () => {
  it('has its values put together from the low bits and the byte of top bits', () => {
    // 200/132, mean 158, pulse 140 at 2026-11-02 07:30: top bits of bytes 2, 3, 4 and 5.
    expect(pressuresIn('9E80C8848C9E9A8B8082879E8091')).toEqual([200, 132, 158, 140]);
  });

  it('below 128 mmHg is read with its top bit away, and also as the program of others reads it', () => {
    expect(pressuresIn('8080F8D0C8DD9A8B8082879E8091')).toEqual([120, 80, 93, 72]);
    expect(pressuresIn('808078D0C8DD9A8B8082879E8091')).toEqual([120, 80, 93, 72]);
  });

  it('is refused when its mean shows a systolic value wrong by 128', () => {
    const record = decodeRecord(report('8280F8D0C8DD9A8B8082879E8091'));
    expect(record?.systolicMmHg).toBe(248);
    expect(record && readingOf(record, 1, 0)).toBeUndefined();
  });

  it('with a clock that was never set keeps its numbers and says so', () => {
    const record = decodeRecord(report('8080F8D0C8DD8080808080808091'));
    expect(record && readingOf(record, 3, 0)).toMatchObject({
      deviceTime: null,
      device: { user: '3' },
      remarks: [{ code: 'clock-unset' }],
    });
  });

  it('is no record without its marks', () => {
    expect(decodeRecord(report('4A4301'))).toBeUndefined();
    expect(decodeRecord(new Uint8Array(0))).toBeUndefined();
  });
});
