import { describe, expect, it } from 'vitest';
import { targetOf } from '../../../../../renderer/features/queue/choose-keys.ts';
import { isHeld, placeOf } from '../../../../../renderer/features/queue/place.ts';
import { durationText } from '../../../../../renderer/features/queue/words.ts';
import { row } from './rows.ts';

describe('durationText', () => {
  it('says minutes, then hours with two digits of minutes; a clock behind shows no negative time', () => {
    const minute = 60_000;
    expect([-5, 59_999, minute, 59 * minute, 65 * minute].map(durationText)).toEqual([
      '不到1分钟',
      '不到1分钟',
      '1分钟',
      '59分钟',
      '1小时05分',
    ]);
  });
});

describe('targetOf', () => {
  it('stays within the list', () => {
    expect(targetOf('ArrowDown', 2, 3)).toBe(2);
    expect(targetOf('ArrowUp', 0, 3)).toBe(0);
    expect(targetOf('PageDown', 0, 3)).toBe(2);
    expect(targetOf('End', 0, 3)).toBe(2);
    expect(targetOf('ArrowDown', -1, 3)).toBe(0);
  });

  it('leads nowhere in an empty list and for other keys', () => {
    expect(targetOf('ArrowDown', -1, 0)).toBeUndefined();
    expect(targetOf('a', 1, 3)).toBeUndefined();
  });
});

describe('placeOf', () => {
  it('is nowhere for who is through', () => {
    expect(placeOf(row('A1', { stage: 'done', status: 'done' }))).toBeUndefined();
    expect(placeOf(row('A1', { stage: 'vitals' }))).toEqual({ visitId: 'A1', stage: 'vitals' });
  });

  it('holds whom a room has called or sees', () => {
    const held = (['waiting', 'called', 'in-room', 'skipped', 'no-show'] as const).filter((status) =>
      isHeld(row('A1', { status })),
    );
    expect(held).toEqual(['called', 'in-room']);
  });
});
