import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameReadings, nameSounds } from '../../../../../main/store/search/name-readings.ts';

const readings = (name: string) => nameReadings(name).map((reading) => reading.join(' '));

describe('the readings of a name', () => {
  it('reads a surname as a surname first, then as a plain word', () => {
    expect(readings('单雄信').slice(0, 2)).toEqual(['shan xiong xin', 'dan xiong xin']);
    expect(readings('仇和')[0]).toBe('qiu he');
    expect(readings('尉迟恭')[0]).toBe('yu chi gong');
    expect(readings('张三丰')).toEqual(['zhang san feng']);
  });

  it('knows every reading of a 多音字 inside the given name', () => {
    expect(readings('王乐')).toEqual(expect.arrayContaining(['wang le', 'wang yue']));
    expect(readings('李长重')).toEqual(
      expect.arrayContaining(['li chang zhong', 'li zhang zhong', 'li chang chong']),
    );
  });

  it('writes ü as the keyboard does', () => {
    expect(readings('吕布')).toEqual(['lv bu']);
    expect(readings('李女')).toContain('li nv');
  });

  it('takes Latin words as they are and leaves characters without a sound in their place', () => {
    expect(readings('John Smith')).toEqual(['john smith']);
    expect(readings('𬎆丽')).toEqual(['𬎆 li']);
    expect(readings('')).toEqual([]);
    expect(readings('···')).toEqual([]);
  });

  it('never has more than eight, each with one syllable for each part, whatever the name', () => {
    const name = fc.string({ unit: fc.constantFrom(...'乐重长行单曾张·a z𬎆𠮷1ü'), maxLength: 40 });
    fc.assert(
      fc.property(name, (text) => {
        const found = nameReadings(text);
        expect(found.length).toBeLessThanOrEqual(8);
        expect(new Set(found.map((reading) => reading.length)).size).toBeLessThanOrEqual(1);
        expect(nameSounds(text).length).toBe(new Set(nameSounds(text)).size);
      }),
    );
  });

  it('does not depend on what was read before', () => {
    const once = readings('曾乐乐');
    readings('乐重长');
    expect(readings('曾乐乐')).toEqual(once);
  });
});
