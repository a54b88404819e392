import { describe, expect, it } from 'vitest';
import { LEADS } from '../../../../../domain/ecg/leads.ts';
import {
  type Hand,
  type HandMove,
  moveHand,
  restingHand,
} from '../../../../../renderer/features/ecg/review/hand.ts';
import { moveOfKey } from '../../../../../renderer/features/ecg/review/hand-keys.ts';

const reach = { leads: LEADS, durationMs: 30_000, windowMs: 10_000 };
const moved = (moves: readonly HandMove[], from: Hand = restingHand) =>
  moves.reduce((hand, move) => moveHand(hand, move, reach), from);
const press = (hand: Hand, ...keys: readonly string[]) =>
  keys.reduce((now, key) => {
    const [name = '', isShift] = key.split('+').reverse();
    const move = moveOfKey({ key: name, shiftKey: isShift !== undefined }, now);
    return move ? moveHand(now, move, reach) : now;
  }, hand);

describe('reading an ECG by hand', () => {
  it('scrolls from the start to the last full window and no further', () => {
    expect(moved([{ to: 'scroll', byMs: 4_000 }]).fromMs).toBe(4_000);
    expect(press(restingHand, 'End').fromMs).toBe(20_000);
    expect(press(restingHand, 'End', 'ArrowRight', 'Shift+ArrowLeft').fromMs).toBe(15_000);
    expect(press(restingHand, 'ArrowLeft').fromMs).toBe(0);
  });

  it('measures by keyboard: a caliper in the middle, arrows move its end, Enter changes the end', () => {
    const measured = press(restingHand, 'Enter', 'ArrowRight', 'Shift+ArrowRight', 'Shift+ArrowUp');
    expect(measured.caliper?.to).toEqual({ atMs: 5_250 + 44, microvolt: 100 });
    const other = press(measured, 'Enter', 'ArrowLeft');
    expect(other.caliper?.from).toEqual({ atMs: 4_746, microvolt: 0 });
    expect(press(other, 'Escape').caliper).toBeNull();
  });

  it('measures by mouse: a drag stays, a click only chooses the lead', () => {
    const begin: HandMove = { to: 'begin', lead: 'V3', point: { atMs: 100, microvolt: 0 } };
    expect(moved([begin, { to: 'let-go' }])).toMatchObject({ lead: 'V3', caliper: null });
    const drag: HandMove = { to: 'drag', point: { atMs: 900, microvolt: 40 } };
    expect(moved([begin, drag, { to: 'let-go' }]).caliper?.to.atMs).toBe(900);
  });

  it('goes from lead to lead, and stops at the first and last', () => {
    expect(press(restingHand, 'ArrowDown').lead).toBe('III');
    expect(press(restingHand, 'ArrowUp', 'ArrowUp').lead).toBe('I');
    expect(moved([{ to: 'zoom' }])).toMatchObject({ isZoomed: true, fromMs: 2_500 });
    expect(moved([{ to: 'zoom' }, { to: 'zoom' }]).isZoomed).toBe(false);
  });
});
