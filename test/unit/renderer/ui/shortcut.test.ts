import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPressed, type KeyPress, parseShortcut, writesText } from '../../../../renderer/ui/shortcut.ts';

const NO_KEY: KeyPress = {
  key: '',
  code: '',
  altKey: false,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
};

function pressed(keys: string, press: Partial<KeyPress>): boolean {
  const shortcut = parseShortcut(keys);
  return shortcut !== undefined && isPressed(shortcut, { ...NO_KEY, ...press });
}

describe('parseShortcut', () => {
  it('reads keys with and without modifiers', () => {
    expect(parseShortcut('Alt+1')).toEqual({ alt: true, ctrl: false, shift: false, key: '1' });
    expect(parseShortcut('Ctrl+Shift+P')).toEqual({ alt: false, ctrl: true, shift: true, key: 'p' });
    expect(parseShortcut('F2')).toEqual({ alt: false, ctrl: false, shift: false, key: 'f2' });
  });

  it('refuses what has no key or an unknown modifier', () => {
    expect(['', 'Alt+', 'Hyper+1'].map(parseShortcut)).toEqual([undefined, undefined, undefined]);
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.string(), (text) => void parseShortcut(text)));
  });
});

describe('isPressed', () => {
  it('wants exactly the modifiers named', () => {
    expect(pressed('Ctrl+L', { key: 'l', code: 'KeyL', ctrlKey: true })).toBe(true);
    expect(pressed('Ctrl+L', { key: 'l', code: 'KeyL' })).toBe(false);
    expect(pressed('Ctrl+L', { key: 'l', code: 'KeyL', ctrlKey: true, altKey: true })).toBe(false);
    expect(pressed('Ctrl+L', { key: 'L', code: 'KeyL', ctrlKey: true, shiftKey: true })).toBe(false);
  });

  it('knows Alt+1 by its place where Alt writes another sign', () => {
    expect(pressed('Alt+1', { key: '¡', code: 'Digit1', altKey: true })).toBe(true);
    expect(pressed('Alt+1', { key: '1', code: 'Numpad1', altKey: true })).toBe(true);
  });

  it('takes a sign however it is typed', () => {
    expect(pressed('?', { key: '?', code: 'Slash', shiftKey: true })).toBe(true);
    expect(pressed('/', { key: '/', code: 'Slash' })).toBe(true);
    expect(pressed('/', { key: '/', code: 'Slash', ctrlKey: true })).toBe(false);
  });

  it('takes ⌘ for Ctrl', () => {
    expect(pressed('Ctrl+L', { key: 'l', code: 'KeyL', metaKey: true })).toBe(true);
  });
});

describe('writesText', () => {
  it('is true for keys that must rest while somebody types', () => {
    const writes = ['/', '?', '1', 'F2', 'Alt+1', 'Ctrl+L', 'Escape'].map((keys) => {
      const shortcut = parseShortcut(keys);
      return shortcut && writesText(shortcut);
    });
    expect(writes).toEqual([true, true, true, false, false, false, false]);
  });
});
