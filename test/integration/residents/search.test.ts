import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draft } from '../../../domain/journal/index.ts';
import { residentKinds } from '../../../domain/residents/events.ts';
import { formOf, numberOf } from '../../support/person.ts';
import { clerk, searchWorld } from '../../support/search-world.ts';

const { find, ids, register, store } = searchWorld();

describe('searching', () => {
  it('finds by every part of the name, its sounds, and both ends of the numbers', () => {
    register(
      'zhang',
      formOf('张三丰', { idNumber: '350426198003059019', phone: '17000001234' }),
      '35042610510100012',
    );
    register(
      'li',
      formOf('李四', { idNumber: '35042619800305906X', phone: '17000005678' }),
      '35042610510100013',
    );
    const typed = [
      '张',
      '三',
      '丰',
      '张三',
      '三丰',
      '张三丰',
      'zhang',
      'zhangsan',
      'zhangsanfeng',
      'sanfeng',
      'zsf',
      'sf',
    ];
    for (const text of [
      ...typed,
      'ZSF',
      'zhang san feng',
      'feng zhang',
      '张 丰',
      '张sanf',
      '9019',
      '17000001234',
    ]) {
      expect(ids(text), text).toEqual(['zhang']);
    }
    for (const text of [
      '1234',
      '张 1234',
      'zhang 1234',
      'zhang1234',
      'zs 9019',
      '1700000 1234',
      '00012',
      '101-00012',
    ]) {
      expect(ids(text), text).toEqual(['zhang']);
    }
    for (const text of [
      '张 350426',
      'zsf 1700',
      'zhang sf',
      'z sanfeng',
      '张sf',
      '张feng',
      '三 张',
      '1234 9019',
    ]) {
      expect(ids(text), text).toEqual(['zhang']);
    }
    expect(ids('906x')).toEqual(['li']);
    expect(ids('906X')).toEqual(['li']);
    for (const text of ['张 5678', '王', 'zhangli', '三张丰', 'hang', '0001x'])
      expect(ids(text), text).toEqual([]);
  });

  it('puts those whose name begins with the text before those who bear it further in', () => {
    register('inside', formOf('王张明'));
    register('begins', formOf('张明'));
    register('longer', formOf('张明明'));
    expect(ids('张明')).toEqual(['begins', 'longer', 'inside']);
    expect(ids('zhangming')).toEqual(['begins', 'longer', 'inside']);
  });

  it('finds a surname by the way it is read as a surname and by its usual sound', () => {
    register('shan', formOf('单雄信'));
    register('lv', formOf('吕布'));
    for (const text of ['shan', 'dan', 'sxx', 'dxx', 'shanxiongxin'])
      expect(ids(text), text).toContain('shan');
    for (const text of ['lv', 'lü', 'lvbu', 'lb']) expect(ids(text), text).toEqual(['lv']);
  });

  it('finds foreigners by each word and by the Chinese name on their card', () => {
    const card = {
      kind: 'foreigner-residence' as const,
      number: '911124198108030024',
      name: 'MARIA ANNA SCHMIDT',
      otherName: '施美兰',
      sex: '2' as const,
      birthDate: '1981-08-03',
    };
    const { guardian: _, ...details } = formOf('MARIA ANNA SCHMIDT', {
      idNumber: null,
      noPapersReason: 'lost',
    });
    store().append(clerk, () => [
      draft(residentKinds.registered, 'maria', { details, guardian: null, recordNumber: null, card }),
    ]);
    for (const text of [
      'maria',
      'anna',
      'schm',
      'maria schmidt',
      'mas',
      '施美兰',
      'shimeilan',
      '911124',
      '0024',
    ]) {
      expect(ids(text), text).toEqual(['maria']);
    }
  });

  it('finds a child by the phone of its contact or guardian', () => {
    const guardian = { name: '王母', relation: '52' as const, phone: '17088881111' };
    register('child', formOf('王小宝', { phone: null, contactPhone: '17099992222', guardian }));
    expect(ids('2222')).toEqual(['child']);
    expect(ids('1111')).toEqual(['child']);
  });

  it('forgets what a record no longer says', () => {
    register('one', formOf('张三丰'));
    const name = { was: '张三丰', now: '李四光' };
    const phone = { was: '17000001234', now: null };
    store().append(clerk, () => [
      draft(residentKinds.detailsChanged, 'one', { changes: { name, phone }, reason: '更正' }),
    ]);
    for (const text of ['张三丰', 'zhang', 'zsf', '17000001234', '1234']) expect(ids(text), text).toEqual([]);
    expect(ids('李四光')).toEqual(['one']);
  });

  it('says when there is more than it shows', () => {
    for (let i = 0; i < 25; i++) register(`w${i}`, formOf('王伟', { idNumber: numberOf('1980-03-05', i) }));
    expect(find('王').hits).toHaveLength(20);
    expect(find('王').more).toBe(true);
    expect(find('王', 25)).toMatchObject({ more: false });
    expect(find('w w').more).toBe(true);
  });

  it('takes signs, wildcards and SQL for what they are', () => {
    register('zhang', formOf('张三丰'));
    const harmless = [
      '%',
      '_',
      '%三%',
      "' or 1=1 --",
      '"; drop table resident; --',
      '*',
      'NEAR(',
      '\\',
      '\u0000',
      '[a-z]',
    ];
    for (const text of harmless) {
      const found = ids(text);
      expect(found.length === 0 || /三/.test(text), text).toBe(true);
    }
    expect(ids("张'三丰")).toEqual(['zhang']);
    expect(ids('张_丰')).toEqual(['zhang']);
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => void ids(text)));
    expect(ids('张三丰')).toEqual(['zhang']);
  });
});
