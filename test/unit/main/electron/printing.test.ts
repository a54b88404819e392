import { describe, expect, it } from 'vitest';
import { asksToPrint, printOptions } from '../../../../main/electron/printing.ts';

const press = {
  type: 'keyDown',
  key: 'p',
  control: true,
  meta: false,
  alt: false,
  shift: false,
  isAutoRepeat: false,
} as const;

describe('printing', () => {
  it('is asked for by Ctrl+P, by Cmd+P on a Mac', () => {
    expect(asksToPrint(press, 'win32')).toBe(true);
    expect(asksToPrint({ ...press, key: 'P' }, 'linux')).toBe(true);
    expect(asksToPrint({ ...press, control: false, meta: true }, 'darwin')).toBe(true);
  });

  it.each([
    { type: 'keyUp' },
    { key: 'o' },
    { control: false },
    { control: false, meta: true },
    { alt: true },
    { shift: true },
    { isAutoRepeat: true },
  ] as const)('is not asked for with %j', (change) => {
    expect(asksToPrint({ ...press, ...change }, 'win32')).toBe(false);
  });

  it('never bypasses the dialog', () => {
    expect([printOptions(true).silent, printOptions(false).silent]).toEqual([false, false]);
  });

  it('lies on A4 as the page says', () => {
    expect(printOptions(true)).toMatchObject({ pageSize: 'A4', landscape: true });
    expect(printOptions(false)).toMatchObject({ pageSize: 'A4', landscape: false });
  });
});
