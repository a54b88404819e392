import { ORPCError } from '@orpc/client';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { faultOf, isSeatTrouble } from '../../../../renderer/client/errors.ts';
import { OfflineError } from '../../../../renderer/client/offline-error.ts';
import { noteQuestion } from '../../../../renderer/client/questions.ts';

describe('faultOf', () => {
  it('passes on what a rule said, for the form and for programs', () => {
    const fields = [{ field: 'loginName', sentence: '已有人用。' }];
    const data = { code: 'login-name-taken', sentence: '登录名已有人用。', fields, subjectId: 's1' };
    expect(faultOf(new ORPCError('REFUSED', { data }))).toEqual({
      code: 'login-name-taken',
      sentence: '登录名已有人用。',
      fields,
      subjectId: 's1',
    });
  });

  it('says that nothing was saved when the store could not write', () => {
    const data = { code: 'disk-full', sentence: '磁盘已满，没有保存。' };
    expect(faultOf(new ORPCError('STORE', { data }))).toMatchObject(data);
  });

  it('names the reference of an unexpected error', () => {
    const error = new ORPCError('INTERNAL', { data: { reference: 'R-4711' } });
    expect(faultOf(error).sentence).toContain('R-4711');
  });

  it('asks nobody who only looked whether something was saved', () => {
    const look = new ORPCError('INTERNAL', { data: { reference: 'R-4711' } });
    noteQuestion(look);
    expect(faultOf(look).sentence).toMatch(/内容没有载入，已保存的记录都在。.*R-4711/);
    const save = new ORPCError('INTERNAL', { data: { reference: 'R-4711' } });
    expect(faultOf(save).sentence).toContain('请先核对再决定是否重做');
  });

  it.each(['NOT_SIGNED_IN', 'LOCKED', 'FORBIDDEN', 'NOT_FOUND'])('shows the sentence of %s', (code) => {
    expect(faultOf(new ORPCError(code, { message: '一句话。' }))).toMatchObject({
      code,
      sentence: '一句话。',
    });
  });

  it('tells an outage before the call from one during the call', () => {
    const before = faultOf(new OfflineError(false));
    const during = faultOf(new OfflineError(true));
    expect(before.code).toBe('OFFLINE');
    expect(before.sentence).toContain('没有进行');
    expect(during.code).toBe('OFFLINE');
    expect(during.sentence).toContain('先核对');
  });

  it('does not show what a stranger wrote in English', () => {
    expect(faultOf(new ORPCError('INTERNAL_SERVER_ERROR')).sentence).not.toMatch(/[A-Za-z]/);
    expect(faultOf(new TypeError('x is not a function')).sentence).not.toMatch(/[A-Za-z]/);
  });

  it('makes a sentence of anything, whatever its data', () => {
    const code = fc.constantFrom('REFUSED', 'STORE', 'INTERNAL', 'BAD_REQUEST', 'LOCKED', 'ODD');
    fc.assert(
      fc.property(code, fc.anything(), (name, data) => {
        const fault = faultOf(new ORPCError(name, { data, message: '一句话。' }));
        expect(fault.sentence).not.toBe('');
        expect(fault.fields.every(({ field, sentence }) => typeof field === 'string' && sentence)).toBe(true);
      }),
    );
    fc.assert(fc.property(fc.anything(), (thrown) => void expect(faultOf(thrown).sentence).not.toBe('')));
  });
});

describe('isSeatTrouble', () => {
  it('is what the frame shows by itself', () => {
    expect(isSeatTrouble(new OfflineError(true))).toBe(true);
    expect(isSeatTrouble(new ORPCError('LOCKED'))).toBe(true);
    expect(isSeatTrouble(new ORPCError('REFUSED'))).toBe(false);
    expect(isSeatTrouble(new Error('else'))).toBe(false);
  });
});
