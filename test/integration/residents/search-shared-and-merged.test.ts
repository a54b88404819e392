import { describe, expect, it } from 'vitest';
import { formOf, numberOf } from '../../support/person.ts';
import { searchWorld } from '../../support/search-world.ts';

const { find, ids, merge, register, unmerge } = searchWorld();

describe('pieces that many share', () => {
  it('still find who bears them all', () => {
    for (let i = 0; i < 150; i++) {
      register(`many${i}`, formOf(`张${'明伟勇'.charAt(i % 3)}`, { phone: `1700000${1000 + i}` }));
      register(`more${i}`, formOf(`李${'明伟勇'.charAt(i % 3)}`, { phone: `1710000${1000 + i}` }));
    }
    register('one', formOf('张清丰', { phone: '17200001100' }));
    for (const text of [
      '张 丰',
      'zhang feng',
      '张qf',
      '张q',
      'zhang qf',
      '张 1100 丰',
      'zqf 1100',
      '张清 1100',
    ]) {
      expect(ids(text), text).toEqual(['one']);
    }
    expect(ids('张 1100').toSorted()).toEqual(['many100', 'one']);
    register('rare', formOf('欧阳震', { phone: '17200009999' }));
    for (const text of ['欧阳 1', '1 oyz', '震 9']) expect(ids(text), text).toEqual(['rare']);
    expect(find('张 1')).toMatchObject({ more: true });
    expect(find('张 1').hits).toHaveLength(20);
  });
});

describe('merged records', () => {
  it('show the one that stands for them, once, also through a chain', () => {
    register('a', formOf('张三丰'));
    register('b', formOf('张三风', { phone: '17000005555' }));
    register('c', formOf('章三丰', { phone: '17000006666' }));
    merge('a', 'b');
    merge('b', 'c');
    expect(ids('zhangsanfeng')).toEqual(['c']);
    expect(ids('张三丰')).toEqual(['c']);
    expect(find('张三丰').hits[0]?.matched.id).toBe('a');
    unmerge('b', 'c');
    expect(ids('张三丰')).toEqual(['b']);
    expect(ids('6666')).toEqual(['c']);
    unmerge('a', 'b');
    expect(ids('zhangsanfeng').toSorted()).toEqual(['a', 'b', 'c']);
  });

  it('stay findable while the record they were merged into has not arrived, and in a ring', () => {
    register('a', formOf('张三丰'));
    merge('a', 'elsewhere');
    expect(ids('张三丰')).toEqual(['a']);
    register('x', formOf('李四'));
    register('y', formOf('李四'));
    merge('x', 'y');
    merge('y', 'x');
    expect(ids('李四')).toEqual(['x']);
  });

  it('do not push others out of the list', () => {
    for (let i = 0; i < 60; i++) register(`m${i}`, formOf('赵云', { idNumber: numberOf('1980-03-05', i) }));
    for (let i = 1; i < 60; i++) merge(`m${i}`, 'm0');
    register('other', formOf('赵云飞'));
    expect(ids('赵云')).toEqual(['m0', 'other']);
    expect(find('赵云').more).toBe(false);
  });
});
