import { describe, expect, it } from 'vitest';
import { assertOwnSender } from '../../../../main/electron/sender.ts';

const windows = new Set([7]);
const check = (windowId: number, frame: { url: string; isTop: boolean } | undefined) => () =>
  assertOwnSender({ windowId, frame }, windows, 'app://seat');

describe('sender of a message to the main process', () => {
  it('our page in the top frame of our window is heard', () => {
    expect(check(7, { url: 'app://seat/queue', isTop: true })).not.toThrow();
  });

  it.each([
    ['unknown window', 8, { url: 'app://seat/', isTop: true }],
    ['its frame is gone', 7, undefined],
    ['not the top frame', 7, { url: 'app://seat/', isTop: false }],
    ['foreign origin', 7, { url: 'https://evil.example/', isTop: true }],
    ['foreign origin', 7, { url: 'app://evil/', isTop: true }],
    ['foreign origin', 7, { url: 'app://seat.evil/', isTop: true }],
    ['foreign origin', 7, { url: 'about:blank', isTop: true }],
    ['foreign origin', 7, { url: '', isTop: true }],
  ] as const)('%s (window %i, %j) is refused with an error', (reason, windowId, frame) => {
    expect(check(windowId, frame)).toThrow(`Message refused: ${reason}`);
  });
});
