import { describe, expect, it } from 'vitest';
import { keyCharacter, type PhysicalKey } from '../../../../renderer/scanner/key-character.ts';

const press = (code: string, more: Partial<PhysicalKey> = {}): string | null =>
  keyCharacter({
    code,
    key: 'Process',
    shiftKey: false,
    ctrlKey: false,
    altKey: false,
    metaKey: false,
    ...more,
  });

describe('the character of a key', () => {
  it('is that of its place, whatever an input method or Caps Lock makes of it', () => {
    expect(press('KeyA')).toBe('a');
    expect(press('KeyA', { key: 'A' })).toBe('a');
    expect(press('KeyA', { shiftKey: true, key: 'a' })).toBe('A');
    expect(press('Digit7')).toBe('7');
    expect(press('Digit7', { shiftKey: true })).toBe('&');
    expect(press('Semicolon', { shiftKey: true, key: '：' })).toBe(':');
    expect(press('Numpad3')).toBe('3');
    expect(press('Slash', { key: '、' })).toBe('/');
  });

  it('covers every sign of a US keyboard', () => {
    const codes = [
      'Backquote',
      ...[...'1234567890'].map((digit) => `Digit${digit}`),
      'Minus',
      'Equal',
      'BracketLeft',
    ];
    const more = ['BracketRight', 'Backslash', 'Semicolon', 'Quote', 'Comma', 'Period', 'Slash', 'Space'];
    const all = [...codes, ...more];
    expect(all.map((code) => press(code)).join('')).toBe("`1234567890-=[]\\;',./ ");
    expect(all.map((code) => press(code, { shiftKey: true })).join('')).toBe('~!@#$%^&*()_+{}|:"<>? ');
  });

  it('GS comes as Ctrl+]; other keys with modifiers, and keys that write nothing, give none', () => {
    expect(press('BracketRight', { ctrlKey: true })).toBe('\u001d');
    expect(press('KeyV', { ctrlKey: true })).toBeNull();
    expect(press('Digit1', { altKey: true })).toBeNull();
    for (const code of ['Enter', 'Tab', 'ShiftLeft', 'F2', 'Backspace', 'ArrowLeft'])
      expect(press(code)).toBeNull();
  });

  it('a key without a place gives what it says', () => {
    expect(press('', { key: 'x' })).toBe('x');
    expect(press('', { key: 'Unidentified' })).toBeNull();
  });
});
