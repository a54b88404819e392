import { describe, expect, it } from 'vitest';
import { samStatus, statusFault } from '../../../../drivers/identity-card-sam/status.ts';

const DOCUMENTED = [
  0x10, 0x11, 0x21, 0x23, 0x24, 0x31, 0x32, 0x33, 0x40, 0x41, 0x47, 0x60, 0x66, 0x80, 0x81, 0x91,
];

describe('SAM status', () => {
  it('has its own word and sentence for every documented failure', () => {
    expect(new Set(DOCUMENTED.map((sw3) => samStatus(sw3).code)).size).toBe(DOCUMENTED.length);
    expect(new Set(DOCUMENTED.map((sw3) => samStatus(sw3).sentence)).size).toBe(DOCUMENTED.length);
    expect(DOCUMENTED.map((sw3) => samStatus(sw3).code)).not.toContain('status-unknown');
  });

  it.each(DOCUMENTED.filter((sw3) => sw3 !== 0x91))('tells for %i what is safe and what to do', (sw3) => {
    const { sentence } = statusFault(sw3);
    expect(sentence).toContain('没有登记任何资料');
    expect(sentence).toMatch(/请/);
  });

  it('keeps the number of a status that no document names', () => {
    expect(statusFault(0x77)).toMatchObject({ code: 'status-unknown', detail: 'SW3 77' });
    expect(statusFault(0x77).sentence).toContain('77');
  });
});
