import { describe, expect, it } from 'vitest';
import {
  gb11643CheckCharacter,
  icao9303CheckDigit,
} from '../../../../drivers/identity-card-sam/number-check.ts';
import { encodeSamId, samIdText } from '../../../../drivers/identity-card-sam/sam-id.ts';

describe('check characters', () => {
  it('computes GB 11643, X included', () => {
    expect(gb11643CheckCharacter('34052419800101001')).toBe('X');
    expect(gb11643CheckCharacter('91139819901231002')).toBe('1');
  });

  it('computes ICAO 9303 over letters and digits', () => {
    expect(icao9303CheckDigit('KAZ11009012310')).toBe('5');
  });
});

describe('SAM id', () => {
  it('is printed as on the label', () => {
    expect(samIdText(encodeSamId([5, 1, 20_090_101, 1, 4_294_967_295]))).toBe(
      '05.01-20090101-000000001-4294967295',
    );
  });
});
