import { describe, expect, it } from 'vitest';
import { currentTurn, guardiansOf, turnsOf } from '../../../../../renderer/features/signing/sign/turns.ts';

const contract = (
  contractId: string,
  residentName: string,
  roles: readonly ('resident' | 'doctor')[] = [],
) => ({
  contractId,
  residentName,
  doctorName: '纪文涛',
  ending: null,
  signatures: roles.map((role) => ({ role })),
});
const shown = (turns: ReturnType<typeof turnsOf>) =>
  turns.map(({ role, name, contractIds }) => `${role} ${name}: ${contractIds.join(' ')}`);

describe('whose turn it is to sign', () => {
  const household = [contract('a', '王秀英'), contract('b', '王小明'), contract('c', '王小花')];

  it('asks each resident, a guardian once for all of theirs, and the doctor once at the end', () => {
    const guardians = { b: '王秀英', c: '王秀英' };
    expect(shown(turnsOf(household, guardians))).toEqual([
      'resident 王秀英: a',
      'guardian 王秀英: b c',
      'doctor 纪文涛: a b c',
    ]);
  });

  it('does not take two guardians without a name for one', () => {
    expect(shown(turnsOf(household.slice(1), { b: '', c: '' }))).toEqual([
      'guardian : b',
      'guardian : c',
      'doctor 纪文涛: b c',
    ]);
  });

  it('asks nobody twice, and nobody for what has ended', () => {
    const ended = {
      ...contract('d', '王大山'),
      ending: { why: '99', label: '其他', on: '2026-01-01', note: null, successor: null },
    };
    const half = [contract('a', '王秀英', ['resident']), contract('b', '王小明', ['doctor']), ended];
    expect(shown(turnsOf(half, {}))).toEqual(['resident 王小明: b', 'doctor 纪文涛: a']);
    expect(turnsOf([contract('a', '王秀英', ['resident', 'doctor'])], {})).toEqual([]);
  });

  it('keeps different doctors apart', () => {
    const other = { ...contract('b', '王小明', ['resident']), doctorName: '单玉兰' };
    expect(shown(turnsOf([contract('a', '王秀英', ['resident']), other], {}))).toEqual([
      'doctor 纪文涛: a',
      'doctor 单玉兰: b',
    ]);
  });

  it('stays with the chosen one while it is open, and goes on with the first after that', () => {
    const turns = turnsOf(household, {});
    expect(currentTurn(turns, 'b')?.name).toBe('王小明');
    expect(currentTurn(turns, 'gone')?.name).toBe('王秀英');
    expect(currentTurn([], 'b')).toBeUndefined();
  });
});

describe('who signs for somebody', () => {
  const of = (contractId: string, guardianName: string | null) => ({ contractId, guardianName });
  const family = [of('a', null), of('b', '王秀英'), of('c', '王秀英')];

  it('is the guardian of the record until something else is said', () => {
    expect(guardiansOf(family, {})).toEqual({ b: '王秀英', c: '王秀英' });
  });

  it('is who was said here, and nobody where the person signs after all', () => {
    expect(guardiansOf(family, { a: '', b: null, c: '王大山' })).toEqual({ a: '', c: '王大山' });
  });
});
